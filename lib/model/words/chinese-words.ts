import type { ListedWord, WordList } from "./word-list";

const say = (words: string, suggestion = "", except: string[] = [], source = ""): ListedWord[] =>
  words.split(" ").map((word) => ({ word, suggestion, except, source }));

const each = (head: string, tails: string) => Array.from(tails, (tail) => head + tail);

/** 第一 that counts: the first step, day, sip. Not 第一名 and 第一品牌, which rank. */
const counted = [
  ...each("第一", "次步天章口眼季集期个件杯层课页句行段周月年关站幕回遍场批份时话课眼堂轮排"),
  "第一时间",
  "第一印象",
];
/** 最 that tells a time, a bound or a wish. */
const timely = [
  ..."最近 最后 最初 最终 最多 最少 最早 最晚 最起码 最近的 最迟 最新消息".split(" "),
  "最喜欢",
  "最爱",
];

/** Source of what is harmless: the guide of the market regulator (SAMR), 广告绝对化用语执法指南, 2023. */
export const chineseAbsolutes: WordList = {
  id: "zh-absolutes",
  name: "绝对化用语 · Absolutes (China)",
  source: "中华人民共和国广告法 第九条（三）",
  words: [
    ...say("最", "非常", timely),
    ...say("最好 最佳", "很好", ["最好是", "最好先", "最好提前"]),
    ...say("最新", "新", ["最新消息"]),
    ...say("最低价 全网最低 全国最低 史上最低", "优惠价"),
    ...say("第一", "", counted),
    ...say("第一品牌 行业第一 销量第一 全网第一 全国第一 NO.1 TOP1", ""),
    ...say("国家级 世界级 宇宙级 全球级", "高品质"),
    ...say("顶级 极品 极致 终极 绝佳 绝版 至尊 巅峰 极限", "高品质", ["极限运动", "终极目标"]),
    ...say("首选 首个 首家 独家 唯一 独一无二 绝无仅有 史无前例 前无古人 万能", ""),
    ...say("100% 百分之百 百分百 绝对 永久 永远不 零风险", "", ["100%棉", "100%纯棉", "100%果汁"]),
    ...say("国家领导人 国家机关推荐", "", [], "广告法 第九条（二）"),
    ...say(
      "特供 专供",
      "",
      [],
      "广告法 第九条（二），用于国家机关时；执法口径未核对 (not checked)",
    ),
    ...say("驰名商标", "", [], "商标法 第十四条，款号未核对 (not checked)"),
  ],
};

export const chineseClaims: WordList = {
  id: "zh-claims",
  name: "医疗与收益承诺 · Medical and financial claims (China)",
  source: "中华人民共和国广告法 第十六、十七、十八条",
  words: [
    ...say("治愈 根治 包治 药到病除 无副作用 无毒副作用 永不复发 疗效 治疗 防癌 抗癌", ""),
    ...say("消炎 杀菌率 排毒 降血压 降血糖 降血脂 减肥 瘦身 丰胸 壮阳", ""),
    ...say("保本 保收益 稳赚 稳赚不赔 无风险 高回报 躺赚 包赚", "", [], "广告法 第二十五条"),
    ...say("包过 保过 必过 保录取 保证通过 押题", "", [], "广告法 第二十四条"),
    ...say("升值空间 投资回报 学位房", "", [], "广告法 第二十六条"),
  ],
};

export const platformWords: WordList = {
  id: "zh-platform",
  name: "平台导流词 · Leading away (Douyin, WeChat Channels)",
  source: "抖音、微信视频号的平台规则：站外导流、诱导互动（以平台现行规则为准）",
  words: [
    ...say("加微信 加V信 加薇信 加VX 微信号 扫码加群 进群领取", "在评论区留言"),
    ...say("淘宝搜 拼多多搜 京东搜 某宝搜 复制链接 点击链接", "查看主页"),
    ...say("转发抽奖 关注抽奖 点赞抽奖 不转不是", ""),
    ...say("免费领 免费送 0元购 零元购", "限时优惠"),
  ],
};
