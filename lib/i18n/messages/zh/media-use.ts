import type { mediaUse as en } from "../en/media-use";
import type { Translation } from "../translation";

export const mediaUse: Translation<typeof en> = {
  filter: "使用情况",
  any: "不限使用情况",
  used: "已使用",
  unused: "未使用",
  name: "最近 30 天的使用",
  inVideos: "近 30 天用于 {videos} 条视频",
  detail: "{videos, plural, =0 {没有视频使用} other {用于 # 条视频}}",
  shots: "近 30 天视频使用的镜头",
  mostShots: "使用最多：",
  neverShots: "{count, number} 个镜头从未使用：",
  noShot: "没有视频使用过它的画面。",
  evenShots: "每个镜头都只出现在一条视频中。",
  shot: "自 {from} 起 {seconds} 秒：出现在 {videos, number} 条视频中",
  shotInVideos: "{from} · {videos, number} 条视频",
  more: "还有 {count, number} 个",
  counted: "仅统计方案已知的成片。其他程序制作的视频，以及阿里云未提供方案的视频，不在其中。",
};
