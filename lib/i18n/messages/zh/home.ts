import type { Translation } from "../translation";
import type { home as source } from "../en/home";

export const home: Translation<typeof source> = {
  title: "一张表单，批量成片",
  lead: "整理镜头，写好标题和口播文案，一次生成最多 100 条不同的短视频。",
  compose: "开始制作",

  sampleHint: "载入几段由 Reelpress 自己绘制的素材，两分钟内就能看到第一批视频。",
  recent: "最近的任务",
  allJobs: "全部任务",
  ready: "已完成 {ready, number} / {count, number}",
  steps: "使用步骤",
  step1Title: "放入素材",
  step1Text: "拖入文件或整个文件夹，子文件夹会成为分组。",
  step2Title: "写好文字",
  step2Text: "标题、字幕和口播，可直接输入，也可从表格粘贴。",
  step3Title: "批量生成",
  step3Text: "看着每条视频完成，播放，下载喜欢的。",
  step4Title: "保存预设",
  step4Text: "下周换上新素材，再跑一次。",
};
