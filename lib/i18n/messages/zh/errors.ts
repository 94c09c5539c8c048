import type { Translation } from "../translation";
import type { errors as source } from "../en/errors";

export const errors: Translation<typeof source> = {
  unexpectedTitle: "我们这边出了点问题",
  unexpectedText: "您填写的内容没有丢失。请重试；如果仍然出错，请把下面的编号发给我们。",
  notFoundTitle: "这里什么都没有",
  notFoundText: "页面已移动或删除，或者地址有误。",
  notFoundAction: "查看任务",
  offline: "与 Reelpress 的连接已断开，正在重试…",
  unexpected: "出错了，请重试。",
};
