import { isSettled } from "@/lib/model/job-state";
import type { ClipSnapshot, JobSnapshot, KnownJob } from "@/lib/model/job";
import type { SheetRow } from "@/lib/store/jobs/sheets";

/**
 * The jobs of a sheet as one job: the video of row 4 is video 4. A row that no backend has taken yet waits; a row
 * that was refused failed with its reason.
 * @param known what was stored of the sheet; its `count` is the number of rows
 */
export function mergeRows(
  sheetId: string,
  known: KnownJob,
  rows: readonly SheetRow[],
): JobSnapshot {
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const clips = Array.from({ length: known.count }, (_, index) =>
    clipOf(sheetId, index, byIndex.get(index)),
  );
  const snapshots = rows.flatMap(({ snapshot }) => snapshot ?? []);
  const merged = {
    jobId: sheetId,
    ...known,
    error: null,
    clips,
    canCancel: snapshots.some((each) => each.canCancel && !isSettled(each)),
    canRetry: snapshots.some((each) => each.canRetry),
    notObeyed: [...new Set(snapshots.flatMap((each) => each.notObeyed ?? []))],
  };
  const state = stateOf(clips);
  const ends = snapshots.flatMap(({ completedAt }) => completedAt ?? []).toSorted();
  const isOver = state !== "waiting" && state !== "working";
  return { ...merged, state, completedAt: isOver ? (ends.at(-1) ?? null) : null };
}

function clipOf(sheetId: string, index: number, row: SheetRow | undefined): ClipSnapshot {
  const [clip] = row?.snapshot?.clips ?? [];
  if (clip) return { ...clip, index, name: row?.snapshot?.name };
  const failure = row?.failure ?? row?.snapshot?.error ?? null;
  return {
    subJobId: `${sheetId}#${index}`,
    index,
    state: failure ? "failed" : "waiting",
    stage: failure ? "failed" : "waiting",
    progress: null,
    secondsLeft: null,
    mediaId: null,
    projectId: null,
    durationSeconds: null,
    error: failure ? { code: failure.code || "Unknown", message: failure.message } : null,
    content: null,
  };
}

function stateOf(clips: readonly ClipSnapshot[]): JobSnapshot["state"] {
  const every = (...states: ClipSnapshot["state"][]) =>
    clips.every((clip) => states.includes(clip.state));
  if (every("waiting")) return "waiting";
  if (clips.some(({ state }) => state === "waiting" || state === "working")) return "working";
  if (every("failed")) return "failed";
  if (every("cancelled", "failed")) return "cancelled";
  return "finished";
}
