import "server-only";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors/ims-error";
import { forgetFollowed } from "@/lib/jobs/polling/follow";
import { forgetAddresses } from "@/lib/media/addresses/media-address";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { removeMedia } from "@/lib/store/media";
import { forgetJob, heldMedia } from "@/lib/store/retention";

/** Assets that one DeleteMediaInfos takes. Source: IMS docs, DeleteMediaInfos. */
const assetsAtOnce = 20;

export type RemovedJob = { deleted: number; held: number };

/**
 * Deletes a job that has ended, with the files of its videos, where it was made and here. Videos
 * that a preset, a draft or a kept job uses stay in the library.
 * @returns null when the job is at work or not in the list
 * @throws ImsError when the backend refuses or cannot be reached: nothing is forgotten
 */
export async function removeJob(jobId: string): Promise<RemovedJob | null> {
  const job = await getFollowed(jobId);
  if (!job || (!job.settled && !job.forgotten)) return null;
  const made = (job.snapshot?.clips ?? []).flatMap(({ mediaId }) => mediaId ?? []);
  const held = await heldMedia();
  const staying = made.filter((mediaId) => held.has(mediaId));
  const going = made.filter((mediaId) => !held.has(mediaId));
  if (!(await deletedByEngine(jobId, staying))) await deleteAssets(going);
  await removeMedia(going);
  forgetAddresses(going);
  await forgetJob(jobId);
  forgetFollowed(jobId);
  return { deleted: going.length, held: staying.length };
}

/** The engine deletes the job whole. False when it is no job of an engine. */
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

/** The cloud keeps its own record of a job; the files are ours to delete. */
async function deleteAssets(mediaIds: readonly string[]): Promise<void> {
  for (let at = 0; at < mediaIds.length; at += assetsAtOnce) {
    const MediaIds = mediaIds.slice(at, at + assetsAtOnce).join(",");
    await imsClient().call("DeleteMediaInfos", { MediaIds, DeletePhysicalFiles: true });
  }
}
