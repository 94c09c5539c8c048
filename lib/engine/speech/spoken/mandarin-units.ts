/** Units after a number, as spoken in Mandarin. Case matters: `g` is not `G`. */
const said: Readonly<Record<string, string>> = {
  "km/h": "公里每小时",
  "km/s": "公里每秒",
  "m/s": "米每秒",
  kmh: "公里每小时",
  mph: "英里每小时",
  kWh: "千瓦时",
  mAh: "毫安时",
  Mbps: "兆比特每秒",
  fps: "帧每秒",
  rpm: "转每分钟",
  "km²": "平方公里",
  "cm²": "平方厘米",
  "mm²": "平方毫米",
  "m²": "平方米",
  m2: "平方米",
  "m³": "立方米",
  m3: "立方米",
  "cm³": "立方厘米",
  km: "公里",
  cm: "厘米",
  mm: "毫米",
  nm: "纳米",
  μm: "微米",
  µm: "微米",
  m: "米",
  kg: "公斤",
  KG: "公斤",
  Kg: "公斤",
  mg: "毫克",
  g: "克",
  ml: "毫升",
  mL: "毫升",
  ML: "毫升",
  cc: "毫升",
  L: "升",
  l: "升",
  kHz: "千赫兹",
  MHz: "兆赫兹",
  GHz: "吉赫兹",
  Hz: "赫兹",
  kW: "千瓦",
  KW: "千瓦",
  W: "瓦",
  V: "伏",
  dB: "分贝",
  px: "像素",
  kcal: "千卡",
  kJ: "千焦",
  kPa: "千帕",
  MPa: "兆帕",
  Pa: "帕",
  lb: "磅",
  lbs: "磅",
  oz: "盎司",
  ft: "英尺",
  inch: "英寸",
  min: "分钟",
  ms: "毫秒",
  s: "秒",
  h: "小时",
  w: "万",
  k: "千",
  "℃": "摄氏度",
  "°C": "摄氏度",
  "℉": "华氏度",
  "°F": "华氏度",
  "°": "度",
};

const escaped = (text: string) => text.replaceAll(/[./]/g, String.raw`\$&`);

/** Any of these units, the longest first, with no letter after it. */
export const mandarinUnits = `(?:${Object.keys(said)
  .toSorted((one, other) => other.length - one.length)
  .map(escaped)
  .join("|")})(?![A-Za-z0-9²³])`;

export const mandarinUnit = (sign: string): string => said[sign] ?? sign;

/** Measure words: before them two is 两, not 二. */
export const counters =
  "(?:个|位|名|人|天|周(?!年)|星期|礼拜|年(?!级|代)|岁|小时|分钟|秒|次|回|遍|件|条|款|种|套|双|对|张|本|只|台|部|辆|间|家|步|杯|瓶|盒|包|袋|份|斤|公斤|克|吨|米|公里|厘米|毫米|升|毫升|元|块|毛|角|分(?!之)|点|刻|倍|万|亿|千|百|口|棵|朵|头|匹|颗|粒|片|把|根|支|座|所|场|轮|项|类|组|段|美元|欧元|英镑|港元|日元|平方|立方|亩|顿|餐|晚|夜|箱|桶|罐|卷|串|碗|盘|滴|枚|艘|架|笔|批|样|节|摄氏度|度)";

/** Names of currencies, by sign. */
export const mandarinMoney: Readonly<Record<string, string>> = {
  "¥": "元",
  "￥": "元",
  RMB: "元",
  CNY: "元",
  US$: "美元",
  USD: "美元",
  HK$: "港元",
  NT$: "新台币",
  S$: "新加坡元",
  $: "美元",
  "€": "欧元",
  "£": "英镑",
  "₩": "韩元",
  "₹": "卢比",
  "₽": "卢布",
  "฿": "泰铢",
  "₫": "越南盾",
  "₿": "比特币",
};
