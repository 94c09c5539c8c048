export const styleNames = {
  clean: "简洁",
  bold: "醒目",
  news: "新闻",
  handwritten: "手写",
  elegant: "雅致",
  playful: "活泼",
  sale: "促销",
  neon: "霓虹",
};

export const composeStyles = {
  title: "风格",
  lead: "点一下即可设定标题、副标题和字幕的样式，下面的各项仍可修改。",
  set: "已应用风格：{name}",
  changed: "已修改",
  changedNote: "“{name}”风格的部分设置已修改。",
  again: "重新应用",
  names: styleNames,
  fonts: {
    none: "自动",
    noneAbout: "思源黑体，或阿里云的默认字体",
    kinds: {
      sans: "黑体",
      heavy: "粗体",
      rounded: "圆体",
      serif: "宋体",
      hand: "手写体",
    },
    chinese: "中文与拉丁字母",
    latin: "拉丁字母；中文用风格相配的字体",
    cloud: "阿里云的字体",
    cloudLead: "本机以最接近的内置字体显示。",
    same: "字形相同：{name}",
    near: "在本机显示为{name}",
    other: "其他字体的名称",
    useOther: "使用",
  },
};
