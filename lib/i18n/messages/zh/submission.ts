import type { submission as english } from "../en/submission";
import type { Translation } from "../translation";

export const submission: Translation<typeof english> = {
  checking: "正在确认…",
  openTitle: "已提交，等待确认",
  openText: "没有收到回复。Reelpress 正在确认这个批次是否已送达，不会重复制作。可以关闭此页面。",
  openElsewhere: "这个批次是通过另一个连接提交的。请在“设置”中切换回原来的连接，以便继续确认。",
  lastAsked: "上次查询：{when}",
  notMadeTitle: "未能送达",
  notMadeText: "这个批次没有送达制作服务，没有制作任何视频。",
  refusedTitle: "批次未被接受",
  refusedText: "没有制作任何视频。",
  madeTitle: "已送达",
  openForm: "重新打开表单",
  allJobs: "全部任务",
  unknownTitle: "找不到这个批次",
  unknownText: "地址可能有误，或批次属于另一个数据目录。",
  noticeOpen: "有 {count, number} 个批次已提交，尚未确认。",
  noticeLost: "“{name}”没有制作成功。",
  show: "查看",
  dismiss: "知道了",
};
