import type { mediaUse as en } from "../en/media-use";
import type { Translation } from "../translation";

export const mediaUse: Translation<typeof en> = {
  filter: "使用情况",
  any: "不限使用情况",
  most: "使用最多",
  none: "未使用",
  name: "最近 30 天的使用",
  inVideos: "近 30 天用于 {videos} 条视频",
  detail: "{videos, plural, =0 {没有视频使用} other {用于 # 条视频}}",
};
