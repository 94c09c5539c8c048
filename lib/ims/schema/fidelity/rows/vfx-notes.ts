import type { Label } from "@/lib/ims/schema/effects/effect";
import { vfxGroups } from "@/lib/ims/schema/effects/vfx";

/** How the engine draws the effects of a group. The keys are those of `vfxGroups`. */
const ways: Readonly<Record<string, Label>> = {
  basic: {
    en: "The same kind of movement, with lengths and strengths of our own",
    zh: "同类运动，时长与强度为自定",
  },
  atmosphere: {
    en: "Small shapes of our own that fly, burst and twinkle",
    zh: "自绘的小图形飞舞、绽放、闪烁",
  },
  dynamic: {
    en: "The same kind of movement, with a beat and strength of our own",
    zh: "同类运动，节奏与强度为自定",
  },
  light: {
    en: "Light and dark of our own drawing over the picture",
    zh: "在画面上叠加自绘的光影",
  },
  retro: {
    en: "Noise, lines and colors of our own, without pictures of real devices",
    zh: "自行实现的噪点、线条与色彩，不含实拍设备画面",
  },
  dream: {
    en: "Small shapes of our own that fly, burst and twinkle",
    zh: "自绘的小图形飞舞、绽放、闪烁",
  },
  nature: {
    en: "Drawn weather and water, not filmed",
    zh: "绘制的天气与水纹，不是实拍素材",
  },
  split: {
    en: "The same picture in panes, cut and moved in our own way",
    zh: "同一画面分格显示，裁切与移动方式为自定",
  },
  color: {
    en: "Colors of our own laid over the picture",
    zh: "在画面上叠加自定色彩",
  },
  distort: {
    en: "The same kind of distortion, with a strength of our own",
    zh: "同类变形，强度为自定",
  },
};

/** The effects of paid IMS packs that the engine draws too. */
const advancedIds =
  "rain_1 rain_2 snow_1 snow_2 snow_3 snow_4 particles_1 particles_2 particles_3 pop_up_color_1 pop_up_color_2 pop_up_color_3 pop_up_color_4 pop_up_color_5 pop_up_color_6 pop_up_color_7 pop_up_color_8 bad_singal_1 bad_singal_2 bad_singal_3 bad_singal_4 bad_singal_5 singal_glitch_1 singal_glitch_2 camera_viewer vertical_video vertical_video2 tv_crt_1 tv_crt_2 tv_crt_3 tv_crt_4 tv_crt_old_1 center_light_1 center_light_2 center_light_3 center_light_4 center_light_5 center_light_6 center_light_7 center_light_8 center_light_9 reflection_water wave_1 wave_2 wave_3 box_1 box_2 blur_1 smog_1".split(
    " ",
  );
const advancedWay: Label = {
  en: "After its name and in our own way; no pack is needed here",
  zh: "按名称自行实现，本引擎无需购买素材包",
};

/** How each effect is drawn, by its id. A test compares this with the engine. */
export const vfxWays: Readonly<Record<string, Label>> = Object.fromEntries([
  ...vfxGroups.flatMap(({ key, effects }) =>
    effects.flatMap(({ id }) => (ways[key] ? [[id, ways[key]] as const] : [])),
  ),
  ...advancedIds.map((id) => [`OV0001-${id}`, advancedWay] as const),
]);
