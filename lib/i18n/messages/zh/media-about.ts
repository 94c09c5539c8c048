import type { mediaAbout as source } from "../en/media-about";
import type { Translation } from "../translation";

export const mediaAbout: Translation<typeof source> = {
  title: "名称、标签和描述",
  loadFailed: "未能读取名称、标签和描述。",
  name: "名称",
  tags: "标签",
  tagsHint: "每个标签后按回车。搜索和匹配都会用到标签。",
  description: "描述",
  descriptionHint: "用一两句话写出看到和听到的内容。",
  removeTag: "移除标签 {tag}",
  unsaved: "尚未保存",
  discard: "放弃修改",
  saved: "已保存",
  saveFailed: "未能保存。填写的内容还在：请检查网络后再次保存。",
  problems: {
    titleEmpty: "请填写名称。",
    titleLong: "请缩短名称：最多约 40 个汉字或 120 个字母。",
    descriptionLong: "请缩短描述：最多约 340 个汉字或 1,000 个字母。",
    tagLong: "请缩短过长的标签：最多 10 个汉字或 32 个字母。",
    tagsMany: "请移除一些标签：一个文件最多 {tags, number} 个。",
  },
  tagsOfMany: "标签",
  tagsTitle: "{count, number} 个文件的标签",
  tagsAdd: "要添加的标签",
  tagsRemove: "要移除的标签",
  tagsApply: "修改标签",
  tagsProgress: "修改标签的进度",
  tagsChanged: "{count, plural, =0 {没有文件需要修改} other {已修改 # 个文件}}",
  tagsFull:
    "有 {count, number} 个文件未修改：标签会超过 {most, number} 个。请先移除一些标签。其他文件已修改。",
};
