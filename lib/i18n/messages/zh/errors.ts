import type { Translation } from "../translation";
import type { errors as source } from "../en/errors";

export const errors: Translation<typeof source> = {
  unexpectedTitle: "出错了",
  unexpectedText:
    "填写的内容没有丢失。请重试；如果反复出错，请把下面的编号发给负责运行 Reelpress 的人。",
  notFoundTitle: "页面不存在",
  notFoundText: "页面已移动或删除，或者地址有误。",
  notFoundAction: "查看任务",
  offline: "与 Reelpress 的连接已断开，正在重试…",
  unexpected: "出错了，请重试。",
};
