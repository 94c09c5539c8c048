import { publicMediaPrefix } from "@/lib/ims/schema/media";

/** What comes with the engine: made by its own code, so that nothing has a licence. */
export type PublicMedium = {
  mediaId: string;
  /** Names the drawing or the piece. */
  name: string;
  /** File below the bucket of public media. A new drawing of a medium gets a new key. */
  key: string;
  businessType: "bgm" | "sticker" | "bgi";
  /** `MediaTagId`. Source: SDK model of ListPublicMediaBasicInfos. */
  tag: string;
  title: { en: string; zh: string };
};

/** No request can name this bucket: names of buckets do not begin with an underscore. */
export const publicMediaBucket = "_public";

type Row = readonly [name: string, tag: string, en: string, zh: string];

/** One piece for every style that IMS names. */
const music: readonly Row[] = [
  ["morning-stroll", "bgm-upbeat", "Morning stroll", "清晨漫步"],
  ["city-run", "bgm-dynamic", "City run", "城市奔跑"],
  ["still-water", "bgm-relaxing", "Still water", "静水"],
  ["paper-lanterns", "bgm-chinese-style", "Paper lanterns", "纸灯笼"],
  ["slow-dance", "bgm-romantic", "Slow dance", "慢舞"],
  ["open-kitchen", "bgm-cuisine", "Open kitchen", "开放厨房"],
  ["tin-toys", "bgm-quirky", "Tin toys", "铁皮玩具"],
  ["soft-light", "bgm-beauty", "Soft light", "柔光"],
];

const stickers: readonly Row[] = [
  ["sale-burst", "sticker-daily", "Sale burst", "SALE 爆炸贴"],
  ["new-badge", "sticker-daily", "New badge", "NEW 徽章"],
  ["half-price", "sticker-daily", "Half price", "五折圆标"],
  ["limited-offer", "sticker-daily", "Limited offer (Chinese)", "限时特惠"],
  ["arrow-down", "sticker-daily", "Arrow down", "向下箭头"],
  ["sparkles", "sticker-atmosphere", "Sparkles", "闪光"],
  ["wow-bubble", "sticker-bubble", "Wow bubble", "WOW 气泡"],
  ["heart", "sticker-cute", "Heart", "爱心"],
  ["smile", "sticker-expression", "Smile", "笑脸"],
];

const backgrounds: readonly Row[] = [
  ["dusk", "bgi-grad", "Dusk", "黄昏渐变"],
  ["mint", "bgi-grad", "Mint", "薄荷渐变"],
  ["warm-paper", "bgi-solid", "Warm paper", "暖纸色"],
  ["evening-hills", "bgi-pic", "Evening hills", "暮色山丘"],
];

const kinds = { bgm: "m4a", sticker: "png", bgi: "png" } as const;

function toMedium(businessType: keyof typeof kinds) {
  return ([name, tag, en, zh]: Row): PublicMedium => ({
    mediaId: `${publicMediaPrefix}${businessType}-${name}`,
    name,
    key: `1/${businessType}/${name}.${kinds[businessType]}`,
    businessType,
    tag,
    title: { en, zh },
  });
}

export const publicMedia: readonly PublicMedium[] = [
  ...music.map(toMedium("bgm")),
  ...stickers.map(toMedium("sticker")),
  ...backgrounds.map(toMedium("bgi")),
];
