import type { runs as source } from "../../en/outcome/runs";
import type { Translation } from "../../translation";

export const runs: Translation<typeof source> = {
  menu: "与其他任务对比",
  title: "数据对比",
  here: "本任务",
  there: "另一个任务",
  videos: "视频",
  readyOf: "{videos, number} 条中 {ready, number} 条完成",
  failedVideos: "失败",
  total: "总时长",
  lengths: "每条时长",
  fromTo: "{from} 到 {until}",
  frame: "画面尺寸",
  files: "文件大小",
  cost: "费用",
  estimated: "{amount}（预估）",
  took: "制作用时",
  seconds: "{seconds, number} 秒",
  minutes: "{minutes, number} 分钟",
  likeness:
    "两个任务的视频平均相似 {mean}。最相似的是本任务的视频 {here, number} 与另一个任务的视频 {there, number}：{most}。",
  sameNumber: "编号相同的视频：{share}。",
  likenessUnknown: "无法得知视频的相似程度：其中一个任务的方案无法读取。",
  settings: "设置对比",
  settingsUnknown: "其中一个任务提交的内容在这里查不到。",
  failed: "无法对比这两个任务，请稍后重试。",
};
