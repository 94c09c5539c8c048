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
  open: "打开",
  more: "{name} 的更多操作",
  renameTitle: "重命名草稿",
  renameLabel: "草稿名称",
  rename: "重命名",
  copyName: "{name}（副本）",
  duplicated: "已复制草稿",
  deleted: "已删除“{name}”",
  restored: "已恢复“{name}”",
  emptyTitle: "没有草稿",
  emptyText: "开始一个批次后，提交之前都会保存在这里。",
  emptyAction: "新建批次",
  errors: {
    gone: "这份草稿已不存在，请刷新页面。",
    unexpected: "操作失败，请重试。",
  },
} as const satisfies Translation<typeof en>;
