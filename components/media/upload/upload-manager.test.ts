import { expect, test } from "vitest";
import { uploadLimits } from "@/lib/model/media/upload-files";
import type { SendEvents } from "../transfer/sending";
import { createUploadManager, problemBefore } from "./upload-manager";

/** A fake transport that the test controls. */
function scripted() {
  const sent: { name: string; events: SendEvents; stopped: "" | "pause" | "cancel" }[] = [];
  const manager = createUploadManager((file, _folder, events) => {
    const entry: (typeof sent)[number] = { name: file.name, events, stopped: "" };
    sent.push(entry);
    return {
      pause: () => {
        entry.stopped = "pause";
      },
      cancel: () => {
        entry.stopped = "cancel";
      },
    };
  });
  const drop = (...names: string[]) =>
    manager.add(names.map((name) => ({ file: new File(["1234"], name), folder: null })));
  const statuses = () => manager.getQueue().items.map((item) => item.status);
  return { manager, sent, drop, statuses };
}

test("two files are sent at a time; the next starts when one is being checked", () => {
  const { sent, drop, statuses } = scripted();
  drop("a.mp4", "b.mp4", "c.mp4");
  expect(sent.map((entry) => entry.name)).toEqual(["a.mp4", "b.mp4"]);
  sent[0]!.events.onSent();
  expect(sent.map((entry) => entry.name)).toEqual(["a.mp4", "b.mp4", "c.mp4"]);
  expect(statuses()).toEqual(["checking", "sending", "sending"]);
});

test("unusable files are refused at once and the others continue", () => {
  const { sent, drop, statuses } = scripted();
  drop("notes.txt", "a.mp4", "table.xlsx", "b.jpg");
  expect(statuses()).toEqual(["refused", "sending", "refused", "sending"]);
  expect(sent).toHaveLength(2);
});

test("pausing all files starts no other; resuming sends the same files again", () => {
  const { manager, sent, drop, statuses } = scripted();
  drop("a.mp4", "b.mp4", "c.mp4");
  manager.pauseAll();
  expect(statuses()).toEqual(["paused", "paused", "paused"]);
  expect(sent.map((entry) => entry.stopped)).toEqual(["pause", "pause"]);
  manager.resumeAll();
  expect(statuses()).toEqual(["sending", "sending", "waiting"]);
  expect(sent.slice(2).map((entry) => entry.name)).toEqual(["a.mp4", "b.mp4"]);
});

test("cancelling stops an upload for good and starts the next file", () => {
  const { manager, sent, drop, statuses } = scripted();
  drop("a.mp4", "b.mp4", "c.mp4");
  manager.cancel(manager.getQueue().items[0]!.uploadKey);
  expect(sent[0]?.stopped).toBe("cancel");
  expect(statuses()).toEqual(["sending", "sending"]);
});

test("a paused upload can still be cancelled, so that nothing of it stays", () => {
  const { manager, sent, drop } = scripted();
  drop("a.mp4");
  const [item] = manager.getQueue().items;
  manager.pause(item!.uploadKey);
  manager.cancel(item!.uploadKey);
  expect(sent[0]?.stopped).toBe("cancel");
});

test("a file can be retried when the engine could not be reached", () => {
  const { manager, sent, drop, statuses } = scripted();
  drop("a.mp4");
  sent[0]!.events.onSent();
  sent[0]!.events.onOutcome({ state: "postponed", problem: { kind: "engine" } });
  expect(statuses()).toEqual(["failed"]);
  manager.resume(manager.getQueue().items[0]!.uploadKey);
  expect(statuses()).toEqual(["sending"]);
});

test("thousands of unusable files in one drop are refused in one update", () => {
  const { drop, statuses } = scripted();
  drop(...Array.from({ length: 5_000 }, (_, index) => `${index}.txt`));
  expect(new Set(statuses())).toEqual(new Set(["refused"]));
});

test("limits are checked before a byte is sent", () => {
  expect(problemBefore({ name: "a.mp4", size: 0 })).toEqual({ kind: "empty" });
  expect(problemBefore({ name: "a.mp4", size: uploadLimits.fileBytes + 1 })?.kind).toBe(
    "too-large",
  );
  expect(problemBefore({ name: "A.MOV", size: 1 })).toBeNull();
});
