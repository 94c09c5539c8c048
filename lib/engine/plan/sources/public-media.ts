import { publicMediaPrefix } from "@/lib/ims/schema/media/media";

/** Names for people of the documented tags for which the engine has media. */
export const publicTagNames = {
  "bgm-upbeat": { en: "Upbeat", zh: "欢快" },
  "bgm-dynamic": { en: "Dynamic", zh: "动感" },
  "bgm-relaxing": { en: "Relaxing", zh: "舒缓" },
  "bgm-chinese-style": { en: "Chinese style", zh: "国风" },
  "bgm-romantic": { en: "Romantic", zh: "浪漫" },
  "bgm-cuisine": { en: "Food", zh: "美食" },
  "bgm-quirky": { en: "Quirky", zh: "搞怪" },
  "bgm-beauty": { en: "Beauty", zh: "美妆" },
  "sticker-daily": { en: "Everyday", zh: "日常" },
  "sticker-atmosphere": { en: "Atmosphere", zh: "氛围" },
  "sticker-bubble": { en: "Speech bubbles", zh: "气泡" },
  "sticker-cute": { en: "Cute", zh: "可爱" },
  "sticker-expression": { en: "Faces", zh: "表情" },
  "bgi-grad": { en: "Gradients", zh: "渐变" },
  "bgi-solid": { en: "Plain colours", zh: "纯色" },
  "bgi-pic": { en: "Pictures", zh: "图片" },
} as const;

type PublicTag = keyof typeof publicTagNames;

/** A file of the public library. The engine generates all of them itself, so none needs a licence. */
export type PublicMediaItem = {
  mediaId: string;
  /** Name of the drawing or of the music. */
  name: string;
  /** Key in the bucket of public media. A changed drawing gets a new key. */
  key: string;
  businessType: "bgm" | "sticker" | "bgi";
  /** `MediaTagId`. Source: SDK model of ListPublicMediaBasicInfos. */
  tag: PublicTag;
  title: { en: string; zh: string };
};

/** No request can name this bucket, because bucket names cannot begin with an underscore. */
export const publicMediaBucket = "_public";

type Row = readonly [name: string, tag: PublicTag, en: string, zh: string];

/** One track for every style that IMS names. */
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

function toItem(businessType: keyof typeof kinds) {
  return ([name, tag, en, zh]: Row): PublicMediaItem => ({
    mediaId: `${publicMediaPrefix}${businessType}-${name}`,
    name,
    key: `1/${businessType}/${name}.${kinds[businessType]}`,
    businessType,
    tag,
    title: { en, zh },
  });
}

export const publicMedia: readonly PublicMediaItem[] = [
  ...music.map(toItem("bgm")),
  ...stickers.map(toItem("sticker")),
  ...backgrounds.map(toItem("bgi")),
];
