import { musicStyles } from "@/lib/ims/schema/effects/music-styles";
import type { BatchCheck } from "./checked-batch";
import { publicMusicOf } from "../sources/give-public-music";

/** A style selects public music; the library has some for every documented style. */
export const checkMusicStyle: BatchCheck = ({ configs, input }) => {
  const style = configs.editing.BackgroundMusicConfig?.Style;
  if (!style || input.music.length > 0 || publicMusicOf(style).length > 0) return [];
  const known = musicStyles.map(({ id }) => id).join(", ");
  const message = `there is no music of the style "${style.slice(0, 40)}"; use one of ${known}`;
  return [{ path: "EditingConfig.BackgroundMusicConfig.Style", message }];
};
