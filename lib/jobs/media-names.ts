import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { isPublicMedia } from "@/lib/model/media/media";

/** `BatchGetMediaInfos` takes at most this many ids in one call. */
const idsAtOnce = 20;
const callsAtOnce = 4;

export type MediaNames = {
  names: ReadonlyMap<string, string>;
  /** Ids that the library does not have any more. */
  missing: ReadonlySet<string>;
  /** False when the library did not answer: then nothing is known about what is missing. */
  answered: boolean;
};

/** Titles of media by id, and which of the ids the library no longer has. */
export async function loadMediaNames(mediaIds: readonly string[]): Promise<MediaNames> {
  const wanted = [...new Set(mediaIds)];
  const names = new Map<string, string>();
  const missing = new Set<string>();
  try {
    const chunks = Array.from({ length: Math.ceil(wanted.length / idsAtOnce) }, (_, chunk) =>
      wanted.slice(chunk * idsAtOnce, (chunk + 1) * idsAtOnce),
    );
    const loadChunks = async () => {
      for (let ids = chunks.shift(); ids; ids = chunks.shift()) {
        const answer = await imsClient().call("BatchGetMediaInfos", { MediaIds: ids.join(",") });
        for (const info of answer.MediaInfos) {
          names.set(info.MediaId, info.MediaBasicInfo.Title || info.MediaId);
        }
        // An id of deleted media is in IgnoredList, or is left out. Public media exist without being in the
        // account's library.
        for (const id of ids) if (!names.has(id) && !isPublicMedia(id)) missing.add(id);
      }
    };
    await Promise.all(Array.from({ length: callsAtOnce }, loadChunks));
    return { names, missing, answered: true };
  } catch (error) {
    log.warn({ err: error }, "names of media could not be had");
    return { names, missing, answered: false };
  }
}
