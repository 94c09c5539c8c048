import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { listSheetRows } from "@/lib/store/jobs/sheets";

/** The timelines of a job by the index of their clips; empty where the backend does not tell them. */
export async function loadTimelines(
  jobId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Timeline>> {
  if (!isSheetId(jobId)) return timelinesOfJob(jobId, signal);
  const timelines = new Map<number, Timeline>();
  for (const row of await listSheetRows(await appDatabase(), jobId)) {
    if (!row.jobId) continue;
    const [timeline] = (await timelinesOfJob(row.jobId, signal)).values();
    if (timeline) timelines.set(row.index, timeline);
  }
  return timelines;
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
