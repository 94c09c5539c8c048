export const composeFill = {
  action: "用 {title} 铺满画面",
  title: "用该素材铺满画面",
  text: "该素材与视频的画面比例不同。把取景框移到要保留的位置，其余部分会被截去。",
  window: "取景框：画面中可见的部分",
  across: "左右位置",
  down: "上下位置",
  moment: "素材时间",
  apply: "铺满画面",
  setting: "按设置处理",
  hint: "否则由“背景与镜头”中的“素材与画面比例不同时”决定。",
} as const;
