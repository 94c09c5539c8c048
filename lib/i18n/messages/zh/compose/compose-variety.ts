import type { composeVariety as en } from "../../en/compose/compose-variety";
import type { Translation } from "../../translation";

export const composeVariety: Translation<typeof en> = {
  variety: {
    title: "视频之间的差异",
    meter: "现有素材能做的视频数",
    makes:
      "现有素材{exact, select, yes {可做} most {至少可做} other {至少可做}} {videos, number} 条差异不低于 {percent, number}% 的视频。",
    asked: "要做 {asked, number} 条。",
    same: "素材没有差异：{asked, number} 条视频的画面会完全相同。请添加素材。",
    more: "在“{group}”中再加 {shots} 个镜头可做 {videos, number} 条。",
    most: "相似度上限",
    mostHint: "任意两条视频之间，按画面、顺序、开头、文字、音色和音乐计算。留空则不限。",
    percent: "%",
    openings: "相邻视频的开场镜头不重复",
    recent: "与最近 30 天的视频也要有差异",
    recentHint: "与用过这些素材的最近 50 个任务的视频比较。未设相似度上限时，会设为 50%。",
    onCloud: "阿里云自行选择镜头，无法事先限制相似度。请先生成方案，再查看各条视频的相似程度。",
  },
};
