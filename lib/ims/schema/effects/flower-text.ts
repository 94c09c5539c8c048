import { effects, type EffectGroup, numbered } from "./effect";

const flowers = (series: number, from: number, to: number) =>
  numbered(`CS000${series}-`, from, to, "Style", "样式", 6);

const bubbles = (series: number, to: number) =>
  numbered(`BS000${series}-`, 1, to, "Bubble", "气泡", 6);

const gradients = effects([
  ["white_grad", "White gradient", "白色渐变"],
  ["red_grad", "Red gradient", "红色渐变"],
  ["blue_grad", "Blue gradient", "蓝色渐变"],
  ["yellow_grad", "Yellow gradient", "黄色渐变"],
  ["random_grad", "Random gradient", "随机渐变"],
  ["cd", "Disc", "光盘"],
  ["brushed_aluminium", "Brushed aluminium", "拉丝铝"],
  ["golden", "Gold", "金色"],
  ["wood_1", "Wood 1", "木纹 1"],
  ["wood_2", "Wood 2", "木纹 2"],
  ["flare_glow_angular_1", "Angular glow", "角度光晕"],
  ["flare_glow_radial_1", "Radial glow 1", "径向光晕 1"],
  ["flare_glow_radial_2", "Radial glow 2", "径向光晕 2"],
  ["flare_glow_radial_3", "Radial glow 3", "径向光晕 3"],
  ["flare_glow_radial_4", "Radial glow 4", "径向光晕 4"],
  ["neon_green", "Neon green", "霓虹绿"],
  ["neon_cyan", "Neon cyan", "霓虹青"],
  ["tropical_colors", "Tropical colors", "热带色彩"],
  ["skyline", "Skyline", "天际线"],
  ["sunrise", "Sunrise", "日出"],
  ["cold_steel", "Cold steel", "冷钢"],
  ["deep_sea", "Deep sea", "深海"],
  ["burning_paper", "Burning paper", "燃烧的纸"],
  ["metallic_something", "Metal", "金属"],
  ["abstract_2", "Abstract 2", "抽象 2"],
]);

/** Ids of `EffectColorStyleId` (9.6); the console shows pictures, not names. */
export const flowerGroups: readonly EffectGroup[] = [
  { key: "CS0001", label: { en: "Series A", zh: "系列 A" }, effects: flowers(1, 1, 16) },
  { key: "CS0002", label: { en: "Series B", zh: "系列 B" }, effects: flowers(2, 1, 16) },
  { key: "CS0003", label: { en: "Series C", zh: "系列 C" }, effects: flowers(3, 1, 25) },
  { key: "CS0004", label: { en: "Series D", zh: "系列 D" }, effects: flowers(4, 1, 19) },
  { key: "CS0005", label: { en: "Series E", zh: "系列 E" }, effects: flowers(5, 3, 3) },
  { key: "gradients", label: { en: "Older gradients", zh: "旧版渐变" }, effects: gradients },
];

/** Ids of `BubbleStyleId` (9.6). */
export const bubbleGroups: readonly EffectGroup[] = [
  { key: "BS0001", label: { en: "Shopping", zh: "电商" }, effects: bubbles(1, 5) },
  { key: "BS0002", label: { en: "Business", zh: "企业" }, effects: bubbles(2, 5) },
  { key: "BS0003", label: { en: "Education", zh: "教育" }, effects: bubbles(3, 5) },
  { key: "BS0004", label: { en: "Variety show", zh: "综艺" }, effects: bubbles(4, 5) },
  { key: "BS0005", label: { en: "Video", zh: "视频" }, effects: bubbles(5, 5) },
  { key: "BS0006", label: { en: "Technology", zh: "科技" }, effects: bubbles(6, 5) },
  { key: "BS0007", label: { en: "News", zh: "新闻" }, effects: bubbles(7, 3) },
];
