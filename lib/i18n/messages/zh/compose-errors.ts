import type { composeErrors as en } from "../en/compose-errors";
import type { Translation } from "../translation";

export const composeErrors = {
  "name-empty": "请给这个批次起个名字。",
  "name-long": "最多 80 个字符。",
  "group-name-empty": "请给这个分组起个名字。",
  "group-name-long": "最多 50 个字符。",
  "group-name-emoji": "分组名称不能使用表情符号。",
  "group-name-twice": "另一个分组已用了这个名字。",
  "group-empty": "请至少添加一个素材。",
  "group-full": "一个分组最多 200 个素材。",
  "groups-empty": "请至少添加一个分组。",
  "list-full": "最多 50 条。",
  "text-long": "最多 50 个字符。",
  "speech-long": "最多 1000 个字符。",
  "speech-empty": "请至少写一段文案，或选择“不配音”。",
  "speech-groups-empty": "请至少为一个分组写文案，或选择“不配音”。",
  "count-range": "请选择 1 到 100 条视频。",
  "short-side": "短边最多 2160 像素。",
  "background-image-empty": "请选择一张图片，或换一种背景。",
  "range-order": "结束要晚于开始。",
  range: "超出允许的范围。",
  rangeOf: "请选择 {min} 到 {max}。",
  even: "请使用偶数像素。",
  number: "请输入数字。",
  whole: "请输入整数。",
  color: "请选择颜色。",
} as const satisfies Translation<typeof en>;
