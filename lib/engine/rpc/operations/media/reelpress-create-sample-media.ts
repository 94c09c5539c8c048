import "server-only";
import path from "node:path";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, isFault } from "@/lib/engine/rpc/wire/faults";
import { updateMedia } from "@/lib/engine/queue/library/media-updates";
import { mergeTags } from "@/lib/engine/rpc/library/media-limits";
import { mediaIdOfUrl } from "@/lib/engine/rpc/library/register-object";

/** Draws the sample media of a language once, and registers them once. */
export const reelpressCreateSampleMedia: Handler<"ReelpressCreateSampleMedia"> = async (
  { Language, Sample },
  context,
  call,
) => {
  const target = { bucket: context.bucket, key: `samples/${Language}` };
  const wanted = { language: Language, project: Sample };
  const folder = context.objects.pathOf(target);
  const made = await context.abilities.makeSampleMedia(folder, wanted, call.signal);

  async function register(file: string): Promise<string | Fault> {
    const key = path.relative(folder, path.resolve(folder, file)).split(path.sep).join("/");
    const url = `oss://${target.bucket}/${target.key}/${key}`;
    const mediaId = await mediaIdOfUrl(url, "Language", context, call.signal);
    const tags = made.tags.get(file);
    if (tags && typeof mediaId === "string") {
      const added = (known: string) => mergeTags(known, tags, true);
      await updateMedia(context.db, mediaId, {}, added);
    }
    return mediaId;
  }

  const groups: { Name: string; MediaIds: string[] }[] = [];
  const music: string[] = [];
  for (const group of [...made.groups, { name: null, files: made.music }]) {
    const registered = await Promise.all(group.files.map(register));
    const refused = registered.find(isFault);
    if (refused) return refused;
    const mediaIds = registered.filter((mediaId) => typeof mediaId === "string");
    if (group.name === null) music.push(...mediaIds);
    else groups.push({ Name: group.name, MediaIds: mediaIds });
  }
  return { Groups: groups, MusicMediaIds: music };
};
