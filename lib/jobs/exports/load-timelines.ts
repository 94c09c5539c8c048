import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { sideBySide } from "@/lib/base/pure/side-by-side";
import { log } from "@/lib/base/log";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { listSheetRows } from "@/lib/store/jobs/sheets";

/** Rows of a sheet that are asked about at the same time: fewer than an account's calls a second. */
const rowsAtOnce = 4;

/** The timelines of a job by the index of their clips; empty where the backend does not tell them. */
export async function loadTimelines(
  jobId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Timeline>> {
  if (!isSheetId(jobId)) return timelinesOfJob(jobId, signal);
  const rows = await listSheetRows(await appDatabase(), jobId);
  const found = await sideBySide(rows, rowsAtOnce, async (row) => {
    if (!row.jobId) return [];
    const [timeline] = (await timelinesOfJob(row.jobId, signal)).values();
    return timeline ? [[row.index, timeline] as const] : [];
  });
  return new Map(found.flat());
}

async function timelinesOfJob(
  jobId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Timeline>> {
  const client = imsClient();
  if (!oneCan(client, "progress")) return new Map();
  try {
    const answer = await client.call("ReelpressGetBatchProgress", { JobId: jobId }, { signal });
    return new Map(
      answer.SubJobs.flatMap(({ Index, Timeline: text }) => {
        const timeline = readTimeline(text);
        return timeline ? [[Index, timeline] as const] : [];
      }),
    );
  } catch (error) {
    if (signal.aborted) throw error;
    log.warn({ jobId, err: error }, "the timelines of a job could not be had");
    return new Map();
  }
}
