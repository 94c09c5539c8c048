import { type Effect, effects, type EffectGroup, numbered } from "./effect";

const prefix = "OV0001-";

const series = (stem: string, from: number, to: number, en: string, zh: string): Effect[] =>
  numbered(`${prefix}${stem}_`, from, to, en, zh);

/** Ids (9.2) that need a paid pack; "singal" is their real spelling. */
const paid: readonly Effect[] = [
  ...series("bad_singal", 1, 5, "Bad signal", "信号抖动"),
  ...series("singal_glitch", 1, 2, "Signal glitch", "信号故障"),
  ...effects([
    [`${prefix}camera_viewer`, "Camera viewfinder", "摄像机"],
    [`${prefix}vertical_video`, "Vertical video", "竖屏"],
    [`${prefix}vertical_video2`, "Horizontal video", "横屏"],
  ]),
  ...series("tv_crt", 1, 4, "Television", "电视机"),
  ...effects([[`${prefix}tv_crt_old_1`, "Black-and-white television", "黑白电视机"]]),
  ...series("flow_move_light", 1, 13, "Flowing light", "流光"),
  ...series("center_light", 1, 9, "Light from the center", "中心光"),
  ...series("hacker_world", 1, 3, "Flowing letters", "流动文字"),
  ...series("particles", 1, 3, "Particles", "粒子"),
  ...series("pop_up_color", 1, 8, "Colorful bubbles", "彩色泡泡"),
  ...series("rain", 1, 2, "Rain", "雨"),
  ...series("snow", 1, 4, "Snow", "雪"),
  ...series("rain_glass", 2, 5, "Rain on the window", "下雨窗外"),
  ...effects([[`${prefix}reflection_water`, "Reflection in water", "倒影"]]),
  ...series("wave", 1, 3, "Waves", "波浪"),
  ...series("box", 1, 2, "Boxes", "格子"),
  ...effects([
    [`${prefix}blur_1`, "Blur", "模糊"],
    [`${prefix}bottom_burn`, "Fire from below", "燃烧"],
    [`${prefix}bottom_burn2`, "Fire from below 2", "燃烧 2"],
    [`${prefix}smog_1`, "Smoke", "烟雾"],
  ]),
];

export const advancedVfxGroups: readonly EffectGroup[] = [
  { key: "advanced", label: { en: "Advanced", zh: "高级" }, paid: true, effects: paid },
];
