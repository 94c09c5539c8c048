import type { submission as english } from "../en/submission";
import type { Translation } from "../translation";

export const submission: Translation<typeof english> = {
  checking: "正在确认…",
  openTitle: "已发送，等待确认",
  openText:
    "回复在途中丢失了。我们正在查询这批任务是否已送达，绝不会重复制作。您可以关闭此页面，确认会在后台继续。",
  openElsewhere: "这批任务是通过另一个连接发送的。请在“设置”中切换回原来的连接，系统会继续查询。",
  lastAsked: "上次查询：{when}",
  notMadeTitle: "未能送达",
  notMadeText: "这批任务没有送达制作服务，没有制作任何视频。",
  refusedTitle: "未被接受",
  refusedText: "没有制作任何视频。",
  madeTitle: "已送达",
  toJob: "查看任务",
  openForm: "重新打开表单",
  allJobs: "全部任务",
  unknownTitle: "这里没有这批任务",
  unknownText: "地址可能有误，或任务是在另一个数据目录中发送的。",
  noticeOpen: "有 {count, number} 批任务已发送，尚未确认。",
  noticeLost: "“{name}”未能制作。",
  show: "查看",
  dismiss: "不再提示",
};
