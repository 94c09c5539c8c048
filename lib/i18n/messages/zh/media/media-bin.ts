import type { mediaBin as en } from "../../en/media/media-bin";
import type { Translation } from "../../translation";

export const mediaBin: Translation<typeof en> = {
  text: "删除的文件会在回收站保留 30 天，期间可以恢复，文件仍占用空间；到期后永久删除。",
  stillUsed: "以下内容仍在使用这些文件。30 天内不受影响，到期后会提示缺少素材。",
  done: "已将 {count, plural, other {# 个文件}}移到回收站",
  restored: "已恢复 {count, plural, other {# 个文件}}",
  failed: "未恢复任何文件，请稍后重试。",
  open: "回收站（{count, number}）",
  title: "回收站",
  lead: "删除的文件在这里保留 30 天。由其他程序或在阿里云控制台删除的文件不在这里，也无法恢复。",
  none: "回收站是空的。",
  goes: "{date} 永久删除",
  restore: "恢复",
  restoreOne: "恢复 {title}",
  deleteNow: "永久删除",
  deleteOne: "永久删除 {title}",
  emptyNow: "清空回收站",
  used: {
    drafts: "{count, plural, other {草稿：}}",
    presets: "{count, plural, other {预设：}}",
    jobs: "{count, plural, other {任务：}}",
    unnamed: "未命名",
  },
};
