import type { drafts as en } from "../en/drafts";
import type { Translation } from "../translation";

export const drafts = {
  title: "草稿",
  lead: "已开始但还没有提交的批次。填写的内容都会保存在这里。",
  all: "全部草稿",
  home: "继续编辑草稿",
  unnamed: "未命名",
  facts: "{count, plural, other {# 条视频}} · {files, plural, =0 {还没有素材} other {# 个文件}}",
  changed: "{when}修改",
  emptyTitle: "没有草稿",
  emptyText: "开始一个批次后，提交之前都会保存在这里。",
  emptyAction: "新建批次",
} as const satisfies Translation<typeof en>;
