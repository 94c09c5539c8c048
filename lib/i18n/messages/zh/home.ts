import type { Translation } from "../translation";
import type { home as source } from "../en/home";

export const home: Translation<typeof source> = {
  description: "一张表单，批量成片。",
  title: "一张表单，批量成片",
  lead: "把素材分好组，写好标题和文案，一次制作最多 100 条短视频。",
  compose: "制作一批视频",

  sampleHint: "载入几段 Reelpress 自动生成的示例素材，约两分钟就能看到第一批视频。",
  recent: "最近的任务",
  allJobs: "全部任务",
  ready: "已完成 {ready, number} / {count, number}",
  steps: "使用步骤",
  step1Title: "放入素材",
  step1Text: "拖入文件或整个文件夹，子文件夹会成为分组。",
  step2Title: "写好文字",
  step2Text: "标题、副标题和文案，可直接输入，也可从表格粘贴。",
  step3Title: "批量生成",
  step3Text: "视频逐条完成，随时播放，下载满意的。",
  step4Title: "保存预设",
  step4Text: "下周换上新素材，再做一批。",
};
