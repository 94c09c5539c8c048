import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors/ims-error";
import { forgetFollowed } from "@/lib/jobs/polling/follow";
import { jobsOfRows } from "@/lib/jobs/sheets/jobs-of-sheet";
import { forgetAddresses } from "@/lib/media/addresses/media-address";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { removeMedia } from "@/lib/store/media";
import { forgetJob, heldMedia } from "@/lib/store/retention";

/** Ids that one DeleteMediaInfos takes. Source: IMS docs, DeleteMediaInfos. */
const idsAtOnce = 20;

export type RemovedJob = { deleted: number; held: number };

/**
 * Deletes a job that has ended, with the files of its videos, on its backend and in this app. Videos
 * that a preset, a draft or a kept job uses stay in the library.
 * @returns null when the job is under way or not in the list
 * @throws ImsError when the backend refuses or cannot be reached; then the app keeps its record
 */
export async function removeJob(jobId: string): Promise<RemovedJob | null> {
  const database = await appDatabase();
  const job = await getFollowed(database, jobId);
  if (!job || (!job.settled && !job.forgotten)) return null;
  for (const row of await jobsOfRows(jobId)) await removeJob(row);
  const made = (job.snapshot?.clips ?? []).flatMap(({ mediaId }) => mediaId ?? []);
  const held = await heldMedia(database);
  const staying = made.filter((mediaId) => held.has(mediaId));
  const going = made.filter((mediaId) => !held.has(mediaId));
  if (!isSheetId(jobId) && !(await deletedByEngine(jobId, staying))) await deleteFiles(going);
  await removeMedia(database, going);
  forgetAddresses(going);
  await forgetJob(database, jobId);
  forgetFollowed(jobId);
  return { deleted: going.length, held: staying.length };
}

/** Has the engine delete the job with its files. False when the job is not an engine's. */
async function deletedByEngine(JobId: string, staying: readonly string[]): Promise<boolean> {
  const client = imsClient();
  if (!oneCan(client, "deleteJob")) return false;
  try {
    await client.call("ReelpressDeleteJob", { JobId, KeepMediaIds: staying.join(",") });
    return true;
  } catch (error) {
    if (error instanceof ImsError && isUnknownJob(error)) return false;
    throw error;
  }
}

/** Deletes the files of a cloud job. The cloud keeps its own record of the job. */
async function deleteFiles(mediaIds: readonly string[]): Promise<void> {
  for (let start = 0; start < mediaIds.length; start += idsAtOnce) {
    const MediaIds = mediaIds.slice(start, start + idsAtOnce).join(",");
    await imsClient().call("DeleteMediaInfos", { MediaIds, DeletePhysicalFiles: true });
  }
}
