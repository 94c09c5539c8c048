import { effects } from "./effect";

/** Tags of the public music library: `BackgroundMusicConfig.Style` (9.7). */
export const musicStyles = effects([
  ["bgm-romantic", "Romantic", "浪漫"],
  ["bgm-cuisine", "Food", "美食"],
  ["bgm-chinese-style", "Chinese style", "国风"],
  ["bgm-upbeat", "Upbeat", "欢快"],
  ["bgm-dynamic", "Dynamic", "动感"],
  ["bgm-relaxing", "Relaxing", "舒缓"],
  ["bgm-quirky", "Quirky", "搞怪"],
  ["bgm-beauty", "Beautiful", "唯美"],
]);
