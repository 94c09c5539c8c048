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
  /** False when it could not be asked: then nothing can be said about what is missing. */
  answered: boolean;
};

/** Titles of pieces of media, and which of them are gone. */
export async function loadMediaNames(mediaIds: readonly string[]): Promise<MediaNames> {
  const wanted = [...new Set(mediaIds)];
  const names = new Map<string, string>();
  const missing = new Set<string>();
  try {
    const parts = Array.from({ length: Math.ceil(wanted.length / idsAtOnce) }, (_, part) =>
      wanted.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
    );
    const askRest = async () => {
      for (let ids = parts.shift(); ids; ids = parts.shift()) {
        const answer = await imsClient().call("BatchGetMediaInfos", { MediaIds: ids.join(",") });
        for (const info of answer.MediaInfos) {
          names.set(info.MediaId, info.MediaBasicInfo.Title || info.MediaId);
        }
        // What is gone stands in IgnoredList or is simply left out.
        // Public media need not be the account's own to be there.
        for (const id of ids) if (!names.has(id) && !isPublicMedia(id)) missing.add(id);
      }
    };
    await Promise.all(Array.from({ length: callsAtOnce }, askRest));
    return { names, missing, answered: true };
  } catch (error) {
    log.warn({ err: error }, "names of media could not be had");
    return { names, missing, answered: false };
  }
}
