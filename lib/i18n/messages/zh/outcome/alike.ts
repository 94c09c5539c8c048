import type { alike as source } from "../../en/outcome/alike";
import type { Translation } from "../../translation";

export const alike: Translation<typeof source> = {
  title: "成片的相似程度",
  lead: "逐条对比每两条视频的画面，并与方案核对。",
  show: "比较",
  hide: "收起比较",
  failed: "渲染服务没有回应，无法比较这些视频。",
  again: "重试",
  asPlanned: "与方案一致：没有哪两条视频比方案更相似。",
  notAsPlanned: "{count, number} 对视频比方案更相似：",
  surprise: "视频 {one} 与 {other}：{seen}% 的画面相同，方案中为 {planned}%",
  why: "常见原因：素材库中有两个文件拍的是同一场景，或大号文字遮住了大部分画面。请并排观看这一对，再更换其中一个素材或否决一条视频。",
  moments:
    "{count, number} 对视频使用了同一素材的不同部分，而这些部分看起来相似。增加素材会有帮助：",
  more: "还有 {count, number} 对",
  unplanned: "这些视频的方案在这里查不到，只比较画面。",
  someUnplanned: "部分视频的方案在这里查不到，因此不作判断。",
  pairSeen: "{percent}% 的画面相同。",
  pairPlanned: "方案：{percent}% 的画面相同，{files}% 来自相同文件（{reasons}）。",
  pairUnplanned: "它们的方案在这里查不到。",
  lookLead:
    "{count, number} 条视频的画面还没有看过。此浏览器可以查看：下载完整文件，每十帧比较一张缩小的画面，不上传任何内容。存储可能会收取下载流量费。",
  lookLeadSize:
    "{count, number} 条视频的画面还没有看过。此浏览器可以查看：下载完整文件（{size}），每十帧比较一张缩小的画面，不上传任何内容。存储可能会收取下载流量费。",
  look: "下载并查看 {count, number} 条视频",
  looking: "正在查看视频：{done, number} / {of, number}",
  stop: "停止",
  lookFailed:
    "视频 {numbers} 无法查看。可能是浏览器不能播放该文件，或 Bucket 不允许此页面读取：请在“设置 → 连接”中查看 Bucket 的跨域（CORS）规则。",
};
