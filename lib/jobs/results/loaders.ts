import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import type { ClipResult } from "@/lib/model/clip-result";
import type { JobSnapshot } from "@/lib/model/job";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { variationOf } from "@/lib/model/sheet/variation-of";
import { listClipResults } from "@/lib/store/jobs/clip-results";
import { getJob } from "@/lib/store/jobs/jobs";
import { type JobVariation, variationOfClips } from "./variation-of-clips";

/** What the rows of a sheet try in variants; null for another job, and for a sheet that cannot be read. */
export async function loadSheetVariation(jobId: string): Promise<JobVariation | null> {
  if (!isSheetId(jobId)) return null;
  const form = (await getJob(await appDatabase(), jobId))?.form;
  if (!form?.sheet) return null;
  return { variation: variationOf(form.sheet), groups: form.groups.map(({ name }) => name) };
}

/** What the videos of a job try, and what they reached. */
export async function loadResults(
  job: JobSnapshot,
): Promise<JobVariation & { results: ClipResult[] }> {
  const [ofSheet, results] = await Promise.all([
    loadSheetVariation(job.jobId),
    listClipResults(await appDatabase(), job.jobId),
  ]);
  return { ...(ofSheet ?? variationOfClips(job.clips)), results };
}
