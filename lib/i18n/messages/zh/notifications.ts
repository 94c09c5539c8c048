import type { notifications as source } from "../en/notifications";
import type { Translation } from "../translation";

export const notifications: Translation<typeof source> = {
  title: "通知",
  lead: "视频或任务完成时，Reelpress 会立即把消息发给另一个程序。没有送达的消息会自动重发，持续约五小时。",
  summary:
    "已送达 {delivered, number} 条{waiting, plural, =0 {} other {，发送中 # 条}}{ended, plural, =0 {} other {，未送达 # 条}}",
  willTell: "完成时会立即通知 {address}。",
  event: {
    clip: "第 {place, number} 条",
    job: "整个任务",
    asset: "第 {place, number} 条的文件",
  },
  state: {
    delivered: "已送达",
    waiting: "发送中",
    again: "正在重试",
    ended: "未送达",
  },
  attempts: "发送过 {count, number} 次",
  last: "上次：{when}",
  next: "下次：{when}",
  trouble: {
    answered: "对方返回了 {status, number, ::group-off}",
    timeout: "对方 10 秒内没有回应",
    unreachable: "连接不上，请确认对方程序正在运行",
    "no-key": "无法读取签名密钥，请在设置中重新填写",
    "unknown-host": "找不到地址里的域名，请检查是否写错",
    "private-address":
      "地址指向内部网络；运行 Reelpress 的人可以放行（REELPRESS_CALLBACK_ALLOW_PRIVATE）",
  },
  again: "重新发送",
  sent: "已经重新发送。",
  showAll: "显示全部 {count, number} 条",
  refused: {
    gone: "这条消息已被删除；消息只保留 90 天。",
    "not-here": "只有在本机制作视频时才能重新发送消息。",
    unreachable: "引擎暂时没有应答，请重试。",
    invalid: "没有成功。请刷新页面后再试。",
    unexpected: "没有成功，请再试一次。",
  },
};
