import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { MediaInfo } from "@/lib/ims/schema/media/media";
import { changeTags, type MediaAbout, readTags, tagsProblem } from "@/lib/model/media/about";

/** Ids that one BatchGetMediaInfos carries. */
const batchSize = 20;

function toAbout({ MediaBasicInfo }: MediaInfo): MediaAbout {
  return {
    title: MediaBasicInfo.Title ?? "",
    tags: readTags(MediaBasicInfo.MediaTags ?? ""),
    description: MediaBasicInfo.Description ?? "",
  };
}

/** What is written about media, as the backend knows it now; media that it does not know are left out. */
export async function loadAbout(mediaIds: readonly string[]): Promise<Map<string, MediaAbout>> {
  const found = new Map<string, MediaAbout>();
  for (let start = 0; start < mediaIds.length; start += batchSize) {
    const ids = mediaIds.slice(start, start + batchSize);
    const answer = await imsClient().call("BatchGetMediaInfos", { MediaIds: ids.join(",") });
    for (const info of answer.MediaInfos) found.set(info.MediaId, toAbout(info));
  }
  return found;
}

/** Writes what changed about one media; absent fields stay. */
export async function writeAbout(mediaId: string, change: Partial<MediaAbout>): Promise<void> {
  const { title, tags, description } = change;
  await imsClient().call("UpdateMediaInfo", {
    MediaId: mediaId,
    ...(title === undefined ? {} : { Title: title.trim() }),
    ...(tags === undefined ? {} : { MediaTags: tags.join(",") }),
    ...(description === undefined ? {} : { Description: description.trim() }),
  });
}

/** What became of the tags of many media. `full`: media that would have more tags than IMS keeps. */
export type TagOutcome = { changed: string[]; unchanged: string[]; full: string[]; gone: string[] };

/**
 * Adds and removes tags of media, one after the other. What they have is read now, and not from a copy.
 * @throws ImsError when the backend refuses; media before that one are changed
 */
export async function changeTagsOf(
  mediaIds: readonly string[],
  change: { add: readonly string[]; remove: readonly string[] },
): Promise<TagOutcome> {
  const known = await loadAbout(mediaIds);
  const outcome: TagOutcome = { changed: [], unchanged: [], full: [], gone: [] };
  for (const mediaId of mediaIds) {
    const old = known.get(mediaId)?.tags;
    if (!old) {
      outcome.gone.push(mediaId);
      continue;
    }
    const tags = changeTags(old, change);
    if (tags.join(",") === old.join(",")) outcome.unchanged.push(mediaId);
    else if (tags.length > old.length && tagsProblem(tags)) outcome.full.push(mediaId);
    else {
      await writeAbout(mediaId, { tags });
      outcome.changed.push(mediaId);
    }
  }
  return outcome;
}
