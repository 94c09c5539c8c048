import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { publicMedia } from "./public-media";
import { readInput } from "../request/read-input";

/** Ids of the public pieces of a style. */
export function publicMusicOf(style: string): string[] {
  return publicMedia
    .filter(({ businessType, tag }) => businessType === "bgm" && tag === style)
    .map(({ mediaId }) => mediaId);
}

/** A style that is asked for, without music of one's own, is music of the public library. */
export function givePublicMusic(configs: BatchConfigs): BatchConfigs {
  const style = configs.editing.BackgroundMusicConfig?.Style;
  if (!style || readInput(configs.input).music.length > 0) return configs;
  const BackgroundMusicArray = publicMusicOf(style);
  return { ...configs, input: { ...configs.input, BackgroundMusicArray } };
}
