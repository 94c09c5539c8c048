/** Kinds of voices, as the console groups them. */
export type VoiceFamily =
  | "emotion"
  | "ultraHd"
  | "avatar"
  | "service"
  | "general"
  | "commerce"
  | "child"
  | "multilingual"
  | "english"
  | "dialect"
  | "cosy1"
  | "cosy2";

export type ImsVoice = {
  id: string;
  /** Its name in the console. */
  name: string;
  family: VoiceFamily;
  language: string;
  /** Undefined where the console does not say. */
  gender?: "female" | "male" | "child";
  label: { en: string; zh: string };
};

type Row = readonly [
  id: string,
  name: string,
  gender: ImsVoice["gender"] | "",
  en: string,
  zh: string,
  language?: string,
];

const family = (name: VoiceFamily, language: string, rows: readonly Row[]): ImsVoice[] =>
  rows.map(([id, label, gender, en, zh, own]) => ({
    id,
    name: label,
    family: name,
    language: own ?? language,
    ...(gender ? { gender } : {}),
    label: { en, zh },
  }));

/**
 * Ids of `SpeechConfig.Voice` (9.8), as a third-party program mirrors the console.
 * `ListSmartVoiceGroups` lists the voices that an account really has.
 */
export const imsVoices: readonly ImsVoice[] = [
  ...family("emotion", "zh", [
    ["zhimiao_emo", "知妙", "female", "Multi emotion", "多情感"],
    ["zhimi_emo", "知米", "female", "Affable", "亲切"],
    ["zhibei_emo", "知贝", "child", "Lively child", "活泼童声"],
    ["zhiyan_emo", "知燕", "female", "Live commerce", "直播"],
    ["zhitian_emo", "知甜", "female", "Sweet", "甜美"],
  ]),
  ...family("ultraHd", "zh", [
    ["zhitian", "知甜", "female", "Sweet", "甜美"],
    ["zhiqing", "知青", "female", "Taiwan Mandarin", "台湾普通话"],
    ["zhichu", "知厨", "male", "Food documentary", "美食解说"],
    ["zhide", "知德", "male", "News", "新闻"],
    ["zhifei", "知飞", "", "Passionate commentary", "激昂解说"],
    ["zhijia", "知佳", "female", "Standard", "标准"],
    ["zhilun", "知伦", "", "Suspense commentary", "悬疑解说"],
    ["zhinan", "知楠", "male", "Advertising", "广告"],
    ["zhiqi", "知琪", "female", "Gentle", "温柔"],
    ["zhiqian", "知倩", "female", "Information", "资讯"],
    ["zhiru", "知茹", "female", "News", "新闻"],
    ["zhiwei", "知薇", "female", "Loli", "萝莉"],
    ["zhixiang", "知祥", "male", "Magnetic", "磁性"],
  ]),
  ...family("avatar", "zh", [
    ["abin", "阿斌", "", "Cantonese accent Mandarin", "粤语口音普通话"],
    ["zhixiaobai", "知小白", "female", "Mandarin", "普通话"],
    ["zhixiaoxia", "知小夏", "female", "Mandarin", "普通话"],
  ]),
  ...family("service", "zh", [
    ["zhiya", "知雅", "female", "Mandarin", "普通话"],
    ["aixia", "艾夏", "female", "Affable", "亲切"],
    ["aiyue", "艾悦", "female", "Gentle", "温柔"],
    ["aiya", "艾雅", "female", "Stern", "严厉"],
    ["aijing", "艾婧", "female", "Stern", "严厉"],
    ["aimei", "艾美", "female", "Sweet", "甜美"],
    ["siyue", "思悦", "female", "Gentle", "温柔"],
    ["aina", "艾娜", "female", "Zhejiang Mandarin", "浙江普通话"],
    ["aishuo", "艾硕", "male", "Natural", "自然"],
    ["aiyu", "艾雨", "female", "Natural", "自然"],
    ["xiaomei", "小美", "female", "Sweet", "甜美"],
    ["yina", "伊娜", "female", "Zhejiang Mandarin", "浙江普通话"],
    ["sijing", "思婧", "female", "Stern", "严厉"],
  ]),
  ...family("general", "zh", [
    ["zhiyuan", "知媛", "female", "Mandarin", "普通话"],
    ["zhiyue", "知悦", "female", "Mandarin", "普通话"],
    ["zhistella", "知莎", "female", "Mandarin", "普通话"],
    ["zhigui", "知柜", "female", "Mandarin", "普通话"],
    ["zhishuo", "知硕", "male", "Mandarin", "普通话"],
    ["zhida", "知达", "male", "Mandarin", "普通话"],
    ["aiqi", "艾琪", "female", "Gentle", "温柔"],
    ["aicheng", "艾诚", "male", "Standard", "标准"],
    ["aijia", "艾佳", "female", "Standard", "标准"],
    ["siqi", "思琪", "female", "Gentle", "温柔"],
    ["sijia", "思佳", "female", "Standard", "标准"],
    ["mashu", "马树", "male", "Children drama", "儿童剧"],
    ["yuer", "悦儿", "female", "Children drama", "儿童剧"],
    ["ruoxi", "若兮", "female", "Gentle", "温柔"],
    ["aida", "艾达", "male", "Standard", "标准"],
    ["sicheng", "思诚", "male", "Standard", "标准"],
    ["ninger", "宁儿", "female", "Standard", "标准"],
    ["xiaoyun", "小云", "female", "Standard", "标准"],
    ["xiaogang", "小刚", "male", "Standard", "标准"],
    ["ruilin", "瑞琳", "female", "Standard", "标准"],
  ]),
  ...family("commerce", "zh", [
    ["zhimao", "知猫", "female", "Mandarin", "普通话"],
    ["laomei", "老妹", "female", "Hawking", "叫卖"],
    ["laotie", "老铁", "male", "Northeast accent", "东北口音"],
    ["xiaoxian", "小仙", "female", "Kind", "亲切"],
    ["guijie", "柜姐", "female", "Kind", "亲切"],
    ["stella", "Stella", "female", "Intellectual", "知性"],
    ["maoxiaomei", "猫小美", "female", "Lively", "活泼"],
    ["qiaowei", "巧薇", "", "Store host", "卖场主持"],
    ["ailun", "艾伦", "", "Suspense commentary", "悬疑解说"],
    ["aifei", "艾飞", "", "Passionate commentary", "激昂解说"],
    ["yaqun", "亚群", "", "Store broadcast", "卖场广播"],
    ["stanley", "Stanley", "male", "Calm", "沉稳"],
    ["kenny", "Kenny", "male", "Warm", "暖心"],
    ["rosa", "Rosa", "female", "Natural", "自然"],
  ]),
  ...family("child", "zh", [
    ["aitong", "艾彤", "child", "Child", "儿童"],
    ["aiwei", "艾薇", "female", "Loli", "萝莉"],
    ["jielidou", "杰力豆", "child", "Healing child", "治愈童声"],
    ["xiaobei", "小北", "female", "Loli", "萝莉"],
    ["sitong", "思彤", "child", "Child", "儿童"],
    ["aibao", "艾宝", "female", "Loli", "萝莉"],
  ]),
  ...family("multilingual", "zh", [
    ["perla", "Perla", "female", "Italian", "意大利语", "it"],
    ["camila", "Camila", "female", "Spanish", "西班牙语", "es"],
    ["masha", "Masha", "female", "Russian", "俄语", "ru"],
    ["kyong", "Kyong", "female", "Korean", "韩语", "ko"],
    ["tien", "Tien", "female", "Vietnamese", "越南语", "vi"],
    ["tomoka", "智香", "female", "Japanese", "日语", "ja"],
    ["tomoya", "智也", "male", "Japanese", "日语", "ja"],
    ["indah", "Indah", "female", "Indonesian", "印尼语", "id"],
    ["farah", "Farah", "female", "Malay", "马来语", "ms"],
    ["tala", "Tala", "female", "Filipino", "菲律宾语", "fil"],
  ]),
  ...family("english", "en", [
    ["ava", "Ava", "female", "US English", "美式英语"],
    ["luca", "Luca", "male", "British English", "英式英语"],
    ["luna", "Luna", "female", "British English", "英式英语"],
    ["emily", "Emily", "female", "British English", "英式英语"],
    ["eric", "Eric", "male", "British English", "英式英语"],
    ["annie", "Annie", "female", "US English", "美式英语"],
    ["andy", "Andy", "male", "US English", "美式英语"],
    ["abby", "Abby", "female", "US English", "美式英语"],
    ["lydia", "Lydia", "", "English and Chinese", "中英双语"],
    ["olivia", "Olivia", "female", "British English", "英式英语"],
    ["wendy", "Wendy", "female", "British English", "英式英语"],
    ["harry", "Harry", "male", "British English", "英式英语"],
  ]),
  ...family("dialect", "zh", [
    ["cuijie", "翠姐", "female", "Northeastern", "东北话"],
    ["kelly", "Kelly", "female", "HK Cantonese", "香港粤语"],
    ["jiajia", "佳佳", "female", "Cantonese", "粤语"],
    ["dahu", "大虎", "male", "Northeastern", "东北话"],
    ["aikan", "艾侃", "male", "Tianjin", "天津话"],
    ["taozi", "桃子", "female", "Cantonese", "粤语"],
    ["qingqing", "青青", "female", "Taiwan Mandarin", "台湾普通话"],
    ["xiaoze", "小泽", "", "Heavy Hunan accent", "湖南重口音"],
    ["shanshan", "姗姗", "female", "Cantonese", "粤语"],
    ["chuangirl", "小玥", "female", "Sichuan", "四川话"],
  ]),
  ...family("cosy1", "zh", [
    ["longwan", "龙婉", "", "Assistant, avatar", "助手、数字人"],
    ["longcheng", "龙橙", "", "Assistant, avatar", "助手、数字人"],
    ["longhua", "龙华", "", "Assistant, avatar", "助手、数字人"],
    ["longxiaochun", "龙小淳", "", "Chinese and English", "中英双语"],
    ["longxiaoxia", "龙小夏", "", "Assistant, avatar", "助手、数字人"],
    ["longxiaocheng", "龙小诚", "", "Chinese and English", "中英双语"],
    ["longxiaobai", "龙小白", "", "Audiobook, assistant", "有声书、助手"],
    ["longlaotie", "龙老铁", "", "Northeast accent", "东北口音"],
    ["longshu", "龙书", "", "Audiobook, news", "有声书、新闻"],
    ["longshuo", "龙硕", "", "News, service", "新闻、客服"],
    ["longjing", "龙婧", "", "News, service", "新闻、客服"],
    ["longmiao", "龙妙", "", "Service, audiobook", "客服、有声书"],
    ["longyue", "龙悦", "", "Recitation, audiobook", "朗诵、有声书"],
    ["longyuan", "龙媛", "", "Audiobook, assistant", "有声书、助手"],
    ["longfei", "龙飞", "", "News, audiobook", "新闻、有声书"],
    ["longjielidou", "龙杰力豆", "", "Chinese and English", "中英双语"],
    ["longtong", "龙彤", "", "Audiobook, avatar", "有声书、数字人"],
    ["longxiang", "龙祥", "", "News, audiobook", "新闻、有声书"],
    ["loongstella", "Stella", "", "Chinese and English, live", "中英双语、直播"],
    ["loongbella", "Bella", "", "Assistant, news", "助手、新闻"],
  ]),
  ...family("cosy2", "zh", [
    ["longcheng_v2", "龙橙2.0", "", "Dubbed film", "译制片"],
    ["longhua_v2", "龙华2.0", "", "Service, news, audiobook", "客服、新闻、有声书"],
    ["longshu_v2", "龙书2.0", "", "News, audiobook", "新闻、有声书"],
    ["loongbella_v2", "Bella2.0", "", "Service, news, audiobook", "客服、新闻、有声书"],
    ["longwan_v2", "龙婉2.0", "", "Service, audiobook", "客服、有声书"],
    ["longxiaochun_v2", "龙小淳2.0", "", "Service, audiobook", "客服、有声书"],
    ["longxiaoxia_v2", "龙小夏2.0", "", "Service, audiobook", "客服、有声书"],
  ]),
];

const byId = new Map(imsVoices.map((voice) => [voice.id, voice]));

/** Whether a voice is a CosyVoice voice, which accepts fewer tags in a text. */
export const isCosyVoice = (id: string): boolean =>
  byId.get(id)?.family.startsWith("cosy") ?? false;
