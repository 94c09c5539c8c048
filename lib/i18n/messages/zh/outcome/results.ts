import type { results as source } from "../../en/outcome/results";
import type { Translation } from "../../translation";

export const results: Translation<typeof source> = {
  title: "投放结果",
  lead: "视频发布后，把播放量和点击量粘贴到这里。",
  leadTest: "视频发布后，把播放量和点击量粘贴到这里，就能看出哪个版本胜出。",
  paste: "粘贴结果",
  change: "修改结果",
  remove: "删除结果",
  removed: "结果已删除。",
  saved: "已保存 {count, number} 条视频的结果。",
  saveFailed: "结果没有保存成功，请重试。",
  totals:
    "{videos, number} 条视频 · 播放 {views, number} 次 · 点击 {clicks, number} 次 · 点击率 {rate}",
  noTest:
    "这批视频没有做版本对比：没有两条视频共用同一个标题、文案或音色。在表格里用“A/B 测试”可以均匀分配各个版本。",
  variant: "版本",
  videos: "视频数",
  views: "播放量",
  clicks: "点击量",
  rate: "点击率",
  range: "{from} 到 {until}",
  fromForm: "同表单",
  quoted: "“{level}”",
  noRate: "数据不足",
  won: "“{level}”胜出：至少领先 {lead} 个百分点。",
  open: "分不出胜负：差距可能只是偶然。每个版本多做几条视频，或等播放量更多时再看。",
  notEnough: "数据不足，无法判断：{levels} 至少需要两条有播放量的视频和五次点击。",
  intervalHint:
    "100 次这样的测试中，约有 95 次真实值落在此范围内。以视频为单位计算，因为同一条视频的播放会一起涨落。",
  dialog: {
    title: "粘贴结果",
    lead: "从电子表格或平台报表里复制数据行。用文件名、编号或 ID 识别视频。",
    file: "CSV 文件",
    text: "或把单元格粘贴到这里",
    columnOf: {
      video: "哪一列是视频？",
      views: "哪一列是播放量？",
      clicks: "哪一列是点击量？",
    },
    none: "选择一列",
    column: "第 {number, number} 列",
    missingColumn: "请选择视频、播放量和点击量所在的列。",
    row: "行",
    errors: {
      "unknown-video": "本任务没有这条视频，不会导入。",
      unreadable: "不是整数。",
      missing: "缺少数字。",
      "more-clicks": "点击量大于播放量，两列是否选反了？",
    },
    mistakes: "上面有 {count, number} 行需要修改。",
    nothing: "没有一行对应本任务的视频。",
    save: "保存 {count, number} 条视频的结果",
  },
};
