import { allEffects, type Label } from "@/lib/ims/schema/effects/effect";
import { vfxGroups } from "@/lib/ims/schema/effects/vfx";
import { advancedVfxGroups } from "@/lib/ims/schema/effects/vfx-advanced";

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

/** Of the packs that IMS sells. */
const advancedWay: Label = {
  en: "After its name and in our own way; no pack is needed here",
  zh: "按名称自行实现，本引擎无需购买素材包",
};

/** How each effect is drawn, by its id. A test compares this with the engine. */
export const vfxWays: Readonly<Record<string, Label>> = Object.fromEntries([
  ...vfxGroups.flatMap(({ key, effects }) =>
    effects.flatMap(({ id }) => (ways[key] ? [[id, ways[key]] as const] : [])),
  ),
  ...allEffects(advancedVfxGroups).map(({ id }) => [id, advancedWay] as const),
]);
