import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { publicMedia } from "./public-media";
import { readInput } from "../request/read-input";

/** Ids of the public music of a style. */
export function publicMusicOf(style: string): string[] {
  return publicMedia
    .filter(({ businessType, tag }) => businessType === "bgm" && tag === style)
    .map(({ mediaId }) => mediaId);
}

/** Adds music of the public library to a request that names a style but no music of its own. */
export function givePublicMusic(configs: BatchConfigs): BatchConfigs {
  const style = configs.editing.BackgroundMusicConfig?.Style;
  if (!style || readInput(configs.input).music.length > 0) return configs;
  const BackgroundMusicArray = publicMusicOf(style);
  return { ...configs, input: { ...configs.input, BackgroundMusicArray } };
}
