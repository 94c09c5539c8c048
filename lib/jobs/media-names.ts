import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";

/** `BatchGetMediaInfos` takes at most this many ids in one call. */
const idsAtOnce = 20;

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
    for (let at = 0; at < wanted.length; at += idsAtOnce) {
      const ids = wanted.slice(at, at + idsAtOnce);
      const answer = await imsClient().call("BatchGetMediaInfos", { MediaIds: ids.join(",") });
      for (const info of answer.MediaInfos) {
        names.set(info.MediaId, info.MediaBasicInfo.Title || info.MediaId);
      }
      for (const id of answer.IgnoredList ?? []) missing.add(id);
    }
    return { names, missing, answered: true };
  } catch (error) {
    log.warn({ err: error }, "names of media could not be had");
    return { names, missing, answered: false };
  }
}
