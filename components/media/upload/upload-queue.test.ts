import { expect, test } from "vitest";
import {
  advanceQueue,
  emptyQueue,
  nextToStart,
  type UploadEvent,
  uploadTotals,
} from "./upload-queue";

const file = (uploadKey: string, sizeBytes = 100) => ({
  uploadKey,
  fileName: `${uploadKey}.mp4`,
  folder: null,
  sizeBytes,
  problem: null,
});

const run = (...events: UploadEvent[]) => events.reduce(advanceQueue, emptyQueue);
const added: UploadEvent = { type: "added", files: ["a", "b", "c"].map((key) => file(key)) };
const statuses = (...events: UploadEvent[]) => run(...events).items.map((item) => item.status);

test("a file advances from waiting to done", () => {
  const queue = run(
    added,
    { type: "started", uploadKey: "a" },
    { type: "progressed", uploadKey: "a", sentBytes: 61 },
    { type: "sent", uploadKey: "a" },
    { type: "accepted", uploadKey: "a", mediaId: "m1" },
  );
  expect(queue.items[0]).toMatchObject({ status: "done", mediaId: "m1", sentBytes: 100 });
});

test("never more files than the limit are sent at a time, and the next starts when one ends", () => {
  const two = run(added, { type: "started", uploadKey: "a" }, { type: "started", uploadKey: "b" });
  expect(nextToStart(two, 2)).toEqual([]);
  const one = advanceQueue(two, { type: "sent", uploadKey: "a" });
  expect(nextToStart(one, 2).map((item) => item.uploadKey)).toEqual(["c"]);
  expect(nextToStart(run(added), 2).map((item) => item.uploadKey)).toEqual(["a", "b"]);
});

test("a late event changes nothing", () => {
  const paused: UploadEvent[] = [
    added,
    { type: "started", uploadKey: "a" },
    { type: "paused", uploadKey: "a" },
  ];
  const queue = run(...paused);
  expect(advanceQueue(queue, { type: "progressed", uploadKey: "a", sentBytes: 9 })).toBe(queue);
  expect(advanceQueue(queue, { type: "sent", uploadKey: "a" })).toBe(queue);
  expect(advanceQueue(queue, { type: "started", uploadKey: "gone" })).toBe(queue);
});

test("a refused file is not tried again, a failed one can be", () => {
  const refused: UploadEvent = { type: "refused", uploadKey: "a", problem: { kind: "extension" } };
  expect(statuses(added, refused, { type: "resumed", uploadKey: "a" })[0]).toBe("refused");
  const failed: UploadEvent = { type: "failed", uploadKey: "a", problem: { kind: "network" } };
  const again = run(added, { type: "started", uploadKey: "a" }, failed, {
    type: "resumed",
    uploadKey: "a",
  });
  expect(again.items[0]).toMatchObject({ status: "waiting", problem: null });
});

test("a failed file does not hold up the others", () => {
  const queue = run(
    added,
    { type: "started", uploadKey: "a" },
    { type: "started", uploadKey: "b" },
    { type: "failed", uploadKey: "a", problem: { kind: "network" } },
  );
  expect(nextToStart(queue, 2).map((item) => item.uploadKey)).toEqual(["c"]);
});

test("clearing removes settled files and keeps files that can still be sent", () => {
  const queue = run(
    added,
    { type: "refused", uploadKey: "a", problem: { kind: "empty" } },
    { type: "started", uploadKey: "b" },
    { type: "failed", uploadKey: "b", problem: { kind: "engine" } },
    { type: "cleared" },
  );
  expect(queue.items.map((item) => item.uploadKey)).toEqual(["b", "c"]);
});

test("totals count bytes of files that will be sent, not of refused files", () => {
  const queue = run(
    added,
    { type: "started", uploadKey: "a" },
    { type: "progressed", uploadKey: "a", sentBytes: 250 },
    { type: "refused", uploadKey: "b", problem: { kind: "extension" } },
    { type: "paused", uploadKey: "c" },
  );
  expect(uploadTotals(queue)).toEqual({
    files: 3,
    done: 0,
    troubled: 1,
    active: 1,
    pausable: 1,
    paused: 1,
    sizeBytes: 200,
    sentBytes: 100,
  });
});

test("cancelling removes the file", () => {
  expect(statuses(added, { type: "cancelled", uploadKey: "b" })).toHaveLength(2);
});
