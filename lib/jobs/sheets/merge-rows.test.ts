import { describe, expect, it } from "vitest";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import type { SheetRow } from "@/lib/store/jobs/sheets";
import { mergeRows } from "./merge-rows";

const known = {
  name: "Sheet",
  seed: "s",
  createdAt: "2026-11-30T08:00:00.000Z",
  count: 3,
  width: 1080,
  height: 1920,
};

function row(index: number, state: ClipSnapshot["state"], more: Partial<SheetRow> = {}): SheetRow {
  const clip: ClipSnapshot = {
    subJobId: `sub${index}`,
    index: 0,
    state,
    stage: "done",
    progress: 1,
    secondsLeft: null,
    projectId: null,
    mediaId: state === "ready" ? `m${index}` : null,
    durationSeconds: 3,
    error: null,
    content: null,
  };
  const isOver = state !== "waiting" && state !== "working";
  const snapshot: JobSnapshot = {
    jobId: `j${index}`,
    ...known,
    count: 1,
    state: isOver ? "finished" : "working",
    error: null,
    completedAt: isOver ? `2026-11-30T08:0${index}:00.000Z` : null,
    clips: [clip],
    canCancel: true,
    canRetry: true,
  };
  return { index, jobId: `j${index}`, snapshot, settled: isOver, failure: null, ...more };
}

const refused = (index: number): SheetRow => ({
  index,
  jobId: null,
  snapshot: null,
  settled: false,
  failure: { code: "InvalidParameter", message: "too long" },
});

describe("mergeRows", () => {
  it("gives each row its place, whatever order the rows come in, and waits for those that are missing", () => {
    const merged = mergeRows("sheet-x", known, [row(2, "ready"), row(0, "working")]);
    expect(merged.clips.map(({ index, state, mediaId }) => [index, state, mediaId])).toEqual([
      [0, "working", null],
      [1, "waiting", null],
      [2, "ready", "m2"],
    ]);
    expect(merged).toMatchObject({ jobId: "sheet-x", state: "working", completedAt: null });
    expect(merged.canCancel).toBe(true);
  });

  it("shows a refused row as failed with its reason, and ends with the last row", () => {
    const merged = mergeRows("sheet-x", known, [row(0, "ready"), refused(1), row(2, "ready")]);
    expect(merged.clips[1]).toMatchObject({
      state: "failed",
      error: { code: "InvalidParameter", message: "too long" },
    });
    expect(merged).toMatchObject({
      state: "finished",
      completedAt: "2026-11-30T08:02:00.000Z",
      canCancel: false,
    });
  });

  it.each([
    ["waiting", []],
    ["failed", [refused(0), refused(1), refused(2)]],
    ["cancelled", [row(0, "cancelled"), row(1, "cancelled"), refused(2)]],
    ["finished", [row(0, "cancelled"), row(1, "ready"), refused(2)]],
  ] as const)("is %s", (state, rows) => {
    expect(mergeRows("sheet-x", known, rows).state).toBe(state);
  });
});
