import type { Translation } from "../translation";
import type { common as source } from "../en/common";

export const common: Translation<typeof source> = {
  save: "保存",
  cancel: "取消",
  close: "关闭",
  delete: "删除",
  undo: "撤销",
  retry: "重试",
  copy: "复制",
  copied: "已复制",
  add: "添加",
  remove: "移除",
  rename: "重命名",
  duplicate: "复制一份",
  moveUp: "上移",
  moveDown: "下移",
  search: "搜索",
  loading: "加载中…",
  more: "显示更多",
  partMissing: "页面的这一部分无法加载。请重新加载页面；已输入的内容会保留。",
  reload: "重新加载",
  optional: "可选",
  seconds: "{value, number, ::.#} 秒",
  unreadableAddress: "这个地址无法读取：其中有不是文字的内容。请从首页重新打开。",
  requestId: "请求 ID",
};
