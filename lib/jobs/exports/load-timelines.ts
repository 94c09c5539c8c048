import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { sideBySide } from "@/lib/base/pure/side-by-side";
import { log } from "@/lib/base/log";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import type { ClipProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { listSheetRows } from "@/lib/store/jobs/sheets";

/** Rows of a sheet that are asked about at the same time: fewer than an account's calls a second. */
const rowsAtOnce = 4;

/** What is asked of each job, of a sheet of the job of each row, by the index of the clip. */
export async function ofEachClip<T>(
  jobId: string,
  ask: (jobId: string) => Promise<ReadonlyMap<number, T>>,
): Promise<ReadonlyMap<number, T>> {
  if (!isSheetId(jobId)) return ask(jobId);
  const rows = await listSheetRows(await appDatabase(), jobId);
  const found = await sideBySide(rows, rowsAtOnce, async (row) => {
    if (!row.jobId) return [];
    const [first] = (await ask(row.jobId)).values();
    return first === undefined ? [] : [[row.index, first] as const];
  });
  return new Map(found.flat());
}

/** The timelines of a job by the index of their clips; empty where the backend does not tell them. */
export async function loadTimelines(
  jobId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Timeline>> {
  return ofEachClip(jobId, async (id) => {
    const clips = await loadClipReports(id, signal);
    return new Map(
      clips.flatMap(({ Index, Timeline: text }) => {
        const timeline = readTimeline(text);
        return timeline ? [[Index, timeline] as const] : [];
      }),
    );
  });
}

/** All that the backend tells of the clips of a job; empty where it tells nothing. */
export async function loadClipReports(
  jobId: string,
  signal: AbortSignal,
): Promise<readonly ClipProgressAnswer[]> {
  const client = imsClient();
  if (!oneCan(client, "progress")) return [];
  try {
    return (await client.call("ReelpressGetBatchProgress", { JobId: jobId }, { signal })).SubJobs;
  } catch (error) {
    if (signal.aborted) throw error;
    log.warn({ jobId, err: error }, "what was made of a job could not be had");
    return [];
  }
}
