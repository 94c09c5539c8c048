import { effects, type EffectGroup } from "./effect";

/** Ids of `ProcessConfig.FilterList` (9.3). Source: the console's list as a third-party program mirrors it. */
const modern90 = effects([
  ["m1", "Retro", "复古"],
  ["m2", "Grey", "灰调"],
  ["m3", "Cyan", "青阶"],
  ["m4", "Blue", "蓝调"],
  ["m5", "Dark red", "暗红"],
  ["m6", "Dim", "暗淡"],
  ["m7", "Grey and orange", "灰橙"],
  ["m8", "Clear", "通透"],
]);

const film = effects([
  ["pf1", "High key", "高调"],
  ["pf2", "Fresh green film", "富士"],
  ["pf3", "Warm", "暖色"],
  ["pf4", "Golden film", "柯达"],
  ["pf5", "Retro", "复古"],
  ["pf6", "Reversal", "反转"],
  ["pf7", "Infrared", "红外"],
  ["pf8", "Instant picture", "宝丽来"],
  ["pf9", "Medium format", "禄来"],
  ["pfa", "Industrial", "工业"],
  ["pfb", "Grey steps", "灰阶"],
  ["pfc", "White steps", "白阶"],
]);

const infrared = effects([
  ["pi1", "Clear", "清透"],
  ["pi2", "Dusk", "暮晚"],
  ["pi3", "Autumn", "秋色"],
  ["pi4", "Dark", "暗调"],
]);

const fresh = effects([
  ["pl1", "Shades", "影调"],
  ["pl2", "Soft", "柔和"],
  ["pl3", "Spring buds", "春芽"],
  ["pl4", "Bright", "明媚"],
]);

const japanese = effects([
  ["pj1", "Little forest", "小森林"],
  ["pj2", "Childhood", "童年"],
  ["pj3", "Afternoon", "午后"],
  ["pj4", "Flowers in mist", "花雾"],
]);

const unsplash = effects([
  ["delta", "White peach", "白桃"],
  ["electric", "In the woods", "林间"],
  ["faded", "Salt", "盐系"],
  ["slowlived", "Blue mist", "蓝雾"],
  ["tokoyo", "Tokyo", "东京"],
  ["urbex", "After the rain", "雨后"],
  ["warm", "Warm", "温暖"],
]);

const negative80 = effects([
  ["f1", "Jeju island", "济州岛"],
  ["f2", "Snow mountain", "雪山"],
  ["f3", "Budapest", "布达佩斯"],
  ["f4", "Blue frost", "蓝霜"],
  ["f5", "Eucalyptus", "尤加利"],
  ["f6", "Old street", "老街"],
  ["f7", "Coffee", "咖啡"],
]);

const travel = effects([
  ["pv1", "Texture", "质感"],
  ["pv2", "Sky", "天色"],
  ["pv3", "Fresh", "清新"],
  ["pv4", "Mist", "雾气"],
  ["pv5", "High key", "高调"],
  ["pv6", "Black and white", "黑白"],
]);

const art90 = effects([
  ["a1", "Soft", "柔和"],
  ["a2", "Dark", "暗调"],
  ["a3", "Blue sky", "青空"],
  ["a4", "Blue light", "蓝光"],
  ["a5", "Vivid", "艳丽"],
  ["a6", "Matte", "哑光"],
]);

export const filterGroups: readonly EffectGroup[] = [
  { key: "modern90", label: { en: "90s film", zh: "90s现代胶片" }, effects: modern90 },
  { key: "film", label: { en: "Film", zh: "胶片" }, effects: film },
  { key: "infrared", label: { en: "Infrared", zh: "红外" }, effects: infrared },
  { key: "fresh", label: { en: "Fresh", zh: "清新" }, effects: fresh },
  { key: "japanese", label: { en: "Japanese", zh: "日系" }, effects: japanese },
  { key: "unsplash", label: { en: "Unsplash", zh: "Unsplash" }, effects: unsplash },
  { key: "negative80", label: { en: "80s negative", zh: "80s负片" }, effects: negative80 },
  { key: "travel", label: { en: "Travel", zh: "旅行" }, effects: travel },
  { key: "art90", label: { en: "90s art film", zh: "90s艺术胶片" }, effects: art90 },
];
