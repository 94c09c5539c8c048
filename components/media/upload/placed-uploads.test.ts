import { expect, it, vi } from "vitest";
import type { SendEvents, SendFile } from "../transfer/sending";
import type { KeptFile, KeptFiles } from "./kept-files";
import { createPlacedUploads } from "./placed-uploads";
import { createUploadManager } from "./upload-manager";

/** What a browser keeps; `others` are uploads that another window has claimed. */
function browser(others: readonly string[] = []) {
  const files = new Map<string, KeptFile>();
  const claimed = new Set<string>(others);
  const kept: KeptFiles = {
    keep: async (id, dropped) => void files.set(id, { dropped }),
    settle: async (id, mediaId) => void files.set(id, { mediaId }),
    forget: async (id) => void files.delete(id),
    find: async (id) => files.get(id) ?? null,
    claim: async (id) => {
      if (claimed.has(id)) return null;
      claimed.add(id);
      return () => void claimed.delete(id);
    },
  };
  return { files, claimed, kept };
}

function page(kept: KeptFiles) {
  const sent: SendEvents[] = [];
  const send: SendFile = (_file, _folder, events) => {
    sent.push(events);
    return { pause: vi.fn(), cancel: vi.fn() };
  };
  return { placed: createPlacedUploads(createUploadManager(send), kept), sent };
}

const drop = (id: string, name = `${id}.mp4`) => ({
  id,
  dropped: { file: new File(["abc"], name), folder: null },
});

it("follows a file until it has arrived, and makes room in the browser", async () => {
  const { kept, files, claimed } = browser();
  const { placed, sent } = page(kept);
  const heard = vi.fn();
  placed.subscribe(heard);
  placed.begin([drop("a")]);
  await Promise.resolve();
  expect(placed.of("a")).toMatchObject({ state: "uploading", item: { status: "sending" } });
  expect([...claimed]).toEqual(["a"]);
  sent[0]?.onProgress(2);
  expect(placed.of("a")).toMatchObject({ item: { sentBytes: 2 } });
  sent[0]?.onSent();
  sent[0]?.onOutcome({ state: "registered", mediaId: "m" });
  expect(placed.of("a")).toEqual({ state: "arrived", mediaId: "m" });
  expect(files.get("a")).toEqual({ mediaId: "m" });
  expect([...claimed]).toEqual([]);
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
});

it("goes on after a reload: with the file, with its result, or by asking for the file", async () => {
  const { kept } = browser();
  const before = page(kept);
  before.placed.begin([drop("half"), drop("done")]);
  before.sent[1]?.onSent();
  before.sent[1]?.onOutcome({ state: "registered", mediaId: "m" });
  await Promise.resolve();
  // The page is gone, and its claims with it.
  const after = page({ ...kept, claim: async () => () => undefined });
  await after.placed.goOn(["half", "done", "unknown"]);
  expect(after.placed.of("half")).toMatchObject({ state: "uploading" });
  expect(after.sent).toHaveLength(1);
  expect(after.placed.of("done")).toEqual({ state: "arrived", mediaId: "m" });
  expect(after.placed.of("unknown")).toEqual({ state: "lost" });
  await after.placed.goOn(["half", "done", "unknown"]);
  expect(after.sent).toHaveLength(1);
  after.placed.begin([drop("unknown")]);
  expect(after.placed.of("unknown")).toMatchObject({ state: "uploading" });
});

it("leaves a file to the window that sends it, and takes it over when that is closed", async () => {
  const { kept, files, claimed } = browser(["a"]);
  files.set("a", { dropped: drop("a").dropped });
  const { placed, sent } = page(kept);
  await placed.goOn(["a"]);
  expect(placed.of("a")).toEqual({ state: "elsewhere" });
  claimed.delete("a");
  await placed.goOn(["a"]);
  expect(placed.of("a")).toMatchObject({ state: "uploading" });
  expect(sent).toHaveLength(1);
});

it("says why a file does not come, before and after it was sent, and tries again", async () => {
  const { kept, files } = browser();
  const { placed, sent } = page(kept);
  placed.begin([drop("paper", "offer.pdf"), drop("a")]);
  expect(placed.of("paper")).toEqual({ state: "refused", problem: { kind: "extension" } });
  sent[0]?.onProblem({ kind: "network" }, false);
  expect(placed.of("a")).toMatchObject({
    state: "uploading",
    item: { problem: { kind: "network" } },
  });
  placed.retry("a");
  expect(sent).toHaveLength(2);
  await Promise.resolve();
  expect(files.has("paper")).toBe(false);
  placed.cancel("a");
  expect(placed.of("a")).toEqual({ state: "lost" });
  await Promise.resolve();
  expect(files.has("a")).toBe(false);
});
