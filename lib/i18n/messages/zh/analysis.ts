import type { analysis as source } from "../en/analysis";
import type { Translation } from "../translation";

export const analysis: Translation<typeof source> = {
  title: "文件内容",
  loadFailed: "未能读取这个文件的内容信息。",
  clipNotLooked: "成片只有在被任务用到时才会分析。",
  waiting: {
    looks: "等待分析。没有视频在制作时会自动开始。",
    words: "字幕和画面文字会稍后在空闲时读取。",
    descriptions: "镜头会在空闲时生成描述。",
  },
  pausedAt: {
    looks: "已暂停在 {share, number, percent}。没有视频在制作时会从这里继续。",
    words: "字幕和画面文字的读取已暂停在 {share, number, percent}，空闲时会从这里继续。",
    descriptions: "镜头描述已暂停在 {share, number, percent}，空闲时会从这里继续。",
  },
  running: {
    looks: "正在查看画面，{share, number, percent}",
    words: "正在读取字幕和画面文字，{share, number, percent}",
    descriptions: "正在描述镜头，{share, number, percent}",
  },
  progress: {
    looks: "查看画面的进度",
    words: "读取文字的进度",
    descriptions: "描述镜头的进度",
  },
  failed: {
    looks:
      "这个文件无法分析，但仍可使用：任务会把它当作一个长镜头。如果重试仍然失败，请导出为 MP4（H.264）后重新添加。",
    words: "未能读取这个文件里的文字。添加标签或描述，就能搜到它。",
    descriptions: "未能描述这个文件的镜头。添加标签或描述，就能搜到它。",
  },
  failedHere: {
    looks:
      "运行 Reelpress 的电脑出了问题，这个文件试了五次都没能分析。请重试；如果仍然失败，请让负责人查看日志。",
    words:
      "运行 Reelpress 的电脑出了问题，这个文件里的文字试了五次都没能读取。请重试；如果仍然失败，请让负责人查看日志。",
    descriptions:
      "运行 Reelpress 的电脑出了问题，镜头试了五次都没能描述。请重试；如果仍然失败，请让负责人查看日志。",
  },
  provider: {
    refused: "镜头没有描述：服务拒绝了密钥或模型。请让负责人查看“设置 → 镜头描述”。",
    unreachable: "描述镜头的服务没有回应。Reelpress 会自动重试。",
  },
  retry: "重试",
  retryFailed: "未能开始。请稍后再试。",
  describedBy: "由 {model} 描述",
  shots: "{count, number} 个镜头",
  shotsLabel: "镜头",
  shot: "镜头 {number, number}：从 {from} 开始，时长 {seconds} 秒",
  shotTimes: "{from}–{to}",
  shotLength: "{seconds} 秒",
  seconds: "{seconds} 秒",
  moreShots: "再显示 {count, number} 个",
  traits: { speech: "有人说话", still: "画面静止", black: "黑场" },
  texts: "已知的文字信息",
  textsLabel: "与这个文件有关的文字",
  noTexts: "还没有。添加标签或描述，这个文件就能被搜到，也能与文案匹配。",
  allTexts: "显示全部 {count, number} 条",
  fewerTexts: "收起",
  showAt: "跳到 {time}",
  sources: {
    name: "名称",
    folder: "文件夹",
    tag: "标签",
    description: "描述",
    subtitle: "字幕",
    ocr: "画面文字",
    provider: "画面描述",
  },
  roles: { title: "片头标题", credits: "片尾名单", scoreboard: "比分牌" },
  searchLabel: "搜索名称和画面",
  moments: "相关画面",
  momentsHint: "依据标签、描述、字幕和画面文字找到。",
  momentsFailed: "未能搜索相关画面。",
  searching: "正在搜索…",
  noFile: "没有名称包含这个词的文件。",
  reason: "{source}：{words}",
  openMoment: "{title}，{time}：{words}",
  openFile: "{title}：{words}",
};
