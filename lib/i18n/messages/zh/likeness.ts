import type { likeness as source } from "../en/likeness";
import type { Translation } from "../translation";

export const likeness: Translation<typeof source> = {
  total: "相似度 {percent}%",
  nothing: "没有相同之处。",
  reasons: {
    footage: "{of, number, ::.#} 秒中有 {seconds, number, ::.#} 秒画面相同",
    order: "{of, number, ::.#} 秒中有 {seconds, number, ::.#} 秒顺序相同",
    opening: "开头 {of, number, ::.#} 秒相同",
    openingPart: "开头 {of, number, ::.#} 秒中有 {seconds, number, ::.#} 秒相同",
    script: "文案相同",
    scriptPart: "文案 {percent}% 相同",
    title: "标题相同",
    titlePart: "标题 {percent}% 相同",
    voice: "音色相同",
    music: "背景音乐相同",
  },
  /** All pairs of some videos, as a grid. */
  matrix: {
    title: "相似程度",
    lead: "颜色越浓越相似。选择一对查看原因。",
    label: "每两条视频的相似程度",
    pair: "视频 {one} 与 {other}：相似 {percent}%",
    most: "最相似：视频 {one} 与 {other}，{percent}%",
    sideBySide: "并排查看",
    computing: "正在比较…",
  },
};
