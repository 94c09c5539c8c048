import type {
  composeDrafts as en,
  composeHistory as history,
} from "../../en/compose/compose-drafts";
import type { Translation } from "../../translation";

export const composeDrafts = {
  mergedTitle: "这个批次在别处有改动",
  merged: "新的内容：{fields}。",
  more: "{count, plural, other {另外 # 项}}",
  added: "{field}（新增）",
  removed: "{field}（删除）",
  did: { added: "新增{field}", removed: "删除{field}", changed: "修改{field}" },
  seen: "知道了",
  heldTitle: "这个批次有两个版本",
  held: "其他人或另一个标签页改了同样的内容：{fields}。两个版本都在，选择之前你的版本不会保存。",
  compare: "对比并选择",
  isNew: "这个批次已在另一个标签页提交制作。之后的修改会存为一份新草稿。",
  chooseTitle: "保留哪个版本？",
  chooseText: "只有一方改动的内容已经合并进来。",
  mine: "你的",
  theirs: "另一份",
  both: "两个都保留",
  allMine: "全部用你的",
  allTheirs: "全部用另一份",
  apply: "使用所选版本",
  chosen: "已保存你的选择。",
  value: {
    empty: "空",
    gone: "已删除",
    on: "开",
    off: "关",
    shown: "{count, plural, other {显示 # 条视频}}，保留 {kept} 条",
    rows: "{count, plural, other {# 行}}",
    entries: "{count, plural, other {# 项}}",
    part: "{from}–{to} 秒",
  },
} as const satisfies Translation<typeof en>;

export const composeHistory = {
  undo: "撤销（Ctrl+Z）",
  redo: "重做（Ctrl+Shift+Z）",
  undone: "已撤销：{what}",
  redone: "已重做：{what}",
  removed: "已删除{field}",
  removedNamed: "已删除{field}“{name}”",
  removedMany: "{count, plural, other {已删除 # 项}}",
  nothing: "没有可撤销的操作",
  nothingAgain: "没有可重做的操作",
} as const satisfies Translation<typeof history>;
