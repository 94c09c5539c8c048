import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { BinnedMedia } from "@/lib/model/media/bin";
import { knownMedia, removeMedia } from "@/lib/store/media";
import { binMedia, dueInBin, listBin } from "@/lib/store/media-bin";
import { forgetAddresses } from "./addresses/media-address";
import { noteFromIms } from "./library/sync-library";

/** Ids that one DeleteMediaInfos takes. Source: IMS docs, DeleteMediaInfos. */
const batchSize = 20;

export const loadBin = async (): Promise<BinnedMedia[]> => listBin(await appDatabase());

/**
 * Puts media into the bin of this app; on the backend nothing changes. @returns how many
 * @throws ImsError when media that the copy of the library does not hold yet cannot be read
 */
export async function putIntoBin(mediaIds: readonly string[]): Promise<number> {
  const database = await appDatabase();
  const known = await knownMedia(database, mediaIds);
  const unknown = mediaIds.filter((id) => !known.has(id));
  if (unknown.length > 0) await noteFromIms(database, unknown);
  return (await binMedia(database, mediaIds, new Date())).length;
}

/**
 * Deletes media with their files on the backend. @returns the ids that are gone, also when a later call was
 * refused, and that refusal
 */
export async function deleteForGood(
  mediaIds: readonly string[],
): Promise<{ deleted: string[]; refusal: ImsError | null }> {
  const deleted: string[] = [];
  let refusal: ImsError | null = null;
  for (let start = 0; start < mediaIds.length && !refusal; start += batchSize) {
    const batch = mediaIds.slice(start, start + batchSize);
    try {
      const answer = await imsClient().call("DeleteMediaInfos", {
        MediaIds: batch.join(","),
        DeletePhysicalFiles: true,
      });
      const kept = new Set(answer.ForbiddenList ?? []);
      deleted.push(...batch.filter((id) => !kept.has(id)));
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      refusal = error;
    }
  }
  await removeMedia(await appDatabase(), deleted);
  forgetAddresses(deleted);
  return { deleted, refusal };
}

/** At most so many media go in one round of an hour. */
const mostAtOnce = 500;

/** Deletes for good what has been in the bin for its days. */
export async function emptyBin(now: Date): Promise<void> {
  const due = await dueInBin(await appDatabase(), now, mostAtOnce);
  if (due.length === 0) return;
  const { deleted, refusal } = await deleteForGood(due);
  log.info({ deleted: deleted.length, of: due.length }, "media left the bin");
  if (refusal) log.warn({ err: refusal }, "media in the bin could not be deleted");
}
