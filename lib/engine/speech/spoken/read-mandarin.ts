import { mandarinAmounts, mandarinRanges } from "./mandarin-amounts";
import { mandarinDates, mandarinFraction, mandarinTimes } from "./mandarin-dates";
import {
  mandarinDigits,
  mandarinInteger,
  mandarinNumber,
  mandarinTelephone,
} from "./mandarin-number";
import { counters, mandarinMoney } from "./mandarin-units";
import { type Rule, rule, useRules } from "./rule";

/** Normalises variants of signs to those that the rules know. */
const shapes: readonly Rule[] = [
  rule(
    /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e\uff0b\uff0d\uff03\uff06\uff20\uff04\uff0f\u2460-\u24ff\u2160-\u216b]/,
    (sign) => roman[sign] ?? sign.normalize("NFKC"),
  ),
  rule(/[\u33a0-\u33ff]/, (sign) => compat[sign] ?? sign),
  rule(/(?<=\d)([\u00bc-\u00be\u2150-\u215e])/, (sign) => `又${sign}`),
  rule(/[\u00bc-\u00be\u2150-\u215e]/, (sign) =>
    mandarinFraction(sign.normalize("NFKC").replace("\u2044", "/")),
  ),
  rule(/[\u2010\u2011\u2012\u2212\ufe63]/, () => "-"),
  rule(/(?<=[\d%℃°元])\s*[\u2013\u2014]\s*(?=[\d¥￥$-])/, () => "-"),
  rule(/[\u301c\uff5e\u223c]/, () => "~"),
  rule(/(?<=\d)[：∶](?=\d)/, () => ":"),
];

const roman: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", (sign, index) => [sign, String(index + 1)]),
);
const compat: Readonly<Record<string, string>> = {
  "㎡": "m²",
  "㎥": "m³",
  "㎢": "km²",
  "㎝": "cm",
  "㎜": "mm",
  "㎞": "km",
  "㎏": "kg",
  "㎎": "mg",
  "㏄": "cc",
};

/** Telephone numbers and codes, digit by digit. */
const codes: readonly Rule[] = [
  rule(/https?:\/\//, () => ""),
  rule(/\+86[ -]?(?=1[3-9]\d)/, () => "加八六，"),
  rule(/(?<!\d)(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/, (_, ...parts) =>
    parts
      .slice(0, 3)
      .map((part = "") => mandarinTelephone(part))
      .join("，"),
  ),
  rule(/(?<!\d)([48]00)[ -]?(\d{3})[ -]?(\d{4})(?!\d)/, (_, ...parts) =>
    parts
      .slice(0, 3)
      .map((part = "") => mandarinTelephone(part))
      .join("，"),
  ),
  rule(
    /(?<![\d.])[(（]?(0\d{2,3})[)）]?[ -]?(\d{3,4})[ -]?(\d{4})(?!\d)/,
    (_, ...parts) =>
      `${mandarinTelephone(parts[0] ?? "")}，${mandarinTelephone(`${parts[1]}${parts[2]}`)}`,
  ),
  rule(
    /(?<=(?:电话|热线|致电|拨打|拨|客服|手机号?|号码|QQ群?|微信号?|验证码|密码|编号|货号|邮编|房号|车牌号?|尾号|工号|订单号)(?:是|为)?[:：]?\s*)(\d{3,})(?![\d.,]|\s*[%元万亿])/i,
    (digits) => mandarinTelephone(digits),
  ),
  rule(/(?<![\d.])\d+(?:\.\d+){3}(?![\d.])/, (text) => mandarinDigits(text).replaceAll(".", "点")),
];

/** Names with numbers: models, ordinal numbers. */
const names: readonly Rule[] = [
  rule(/\b(?:No|NO|no)\.\s*(\d+)/, (_, text = "") => `第${mandarinInteger(text)}`),
  rule(/№\s*(\d+)|#(\d+)(?!\d)/, (_, one, other) => `${mandarinInteger(one ?? other ?? "")}号`),
  // A4, S23, X100 are numbers; C919 and 4090 are said digit by digit.
  rule(/(?<=[A-Za-z]-?)(\d+)(?!\d|\.\d)/, (text) =>
    text.length < 3 || /^[1-9]0+$/.test(text) ? mandarinInteger(text) : mandarinDigits(text),
  ),
  rule(new RegExp(`(?<=[A-Za-z] )(\\d{4})(?![\\d.,]|\\s*${counters})`), (text) =>
    mandarinDigits(text),
  ),
  rule(/(?<=第\s*)(\d+)/, (text) => mandarinInteger(text)),
];

const sums: readonly Rule[] = [
  rule(/(?<=[\d%])([万亿千]?)\+(?!\s*\d)/, (_, scale = "") => `${scale}多`),
  rule(/(?<=\d\s*[\p{Script=Han}]{0,2})\+(?=\s*[\d零一二三四五六七八九十百千两])/u, () => "加"),
  rule(/(?<=[\d\p{Script=Han}]\s*)[×✕*xX](?=\s*[\d零一二三四五六七八九十百千两])/u, () => "乘"),
  rule(/(?<=\d\s*)÷(?=\s*[\d零一二三四五六七八九十百千两])/, () => "除以"),
  rule(/(?<=[\d\p{Script=Han}]\s*)=(?=\s*[-\d])/u, () => "等于"),
  rule(/±/, () => "正负"),
  rule(/≥/, () => "大于等于"),
  rule(/≤/, () => "小于等于"),
  rule(/≈/, () => "约"),
  rule(/>(?=\s*\d)/, () => "大于"),
  rule(/<(?=\s*\d)/, () => "小于"),
  rule(/(?<=约\s*)~|(?<=[约近])\s*≈/, () => ""),
  rule(/~(?=\d)/, () => "约"),
  rule(/(?<![\d\p{L})）%])-(?=\.?\d)|(?<=\p{Script=Han})-(?=\d)/u, () => "负"),
];

const rest: readonly Rule[] = [
  rule(new RegExp(`(?<![\\d.第])2(?=\\s*${counters})`), () => "两"),
  rule(/(?<!\d)\.(\d+)/, (_, text = "") => `零点${mandarinDigits(text)}`),
  rule(/(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/, (text) => mandarinNumber(text)),
  rule(
    /(?<=[零一二三四五六七八九十百千万亿两])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=[零一二三四五六七八九十百千万亿两])/u,
    () => "",
  ),
];

const signs: readonly Rule[] = [
  rule(/(?<=[A-Za-z])\+/, () => "加"),
  rule(
    /(?<=\p{Script=Han}\s*)\/(?=\s*(?:人|天|月|年|周|斤|公斤|克|件|个|次|位|小时|分钟|秒|米|平方米|平米|瓶|盒|袋|晚|份|杯|箱|双|套|只|张|条))/u,
    () => "每",
  ),
  rule(/(?<=[A-Za-z])&(?=[A-Za-z])/, () => " and "),
  rule(/\s*&\s*/, () => "和"),
  rule(/(?<=[A-Za-z])\.(?=[A-Za-z]{2})/, () => "点"),
  rule(/[¥￥$€£₩₹]/, (sign) => mandarinMoney[sign] ?? ""),
  rule(/\+/, () => "加"),
  rule(/@/, () => "艾特"),
  rule(/℃|°C/, () => "摄氏度"),
  rule(/℉|°F/, () => "华氏度"),
  rule(/°/, () => "度"),
  rule(/[%％]/, () => "百分号"),
  rule(/[/|→⇒]/, () => "，"),
  rule(/[~#*_^=<>™®©·•`]/, () => " "),
];

/**
 * A text with its numbers, prices, dates, times and signs in the words of Mandarin. The captions keep
 * what was written. An ambiguous spelling gets its likelier reading: `11/30` is a day, `1/2`
 * a half; `21:18` a time, `3:2` a score; `3-5` goes from 3 to 5, `3-1` is a score.
 */
export function readMandarin(text: string): string {
  return useRules(text, [
    shapes,
    codes,
    mandarinDates,
    mandarinTimes,
    mandarinRanges,
    mandarinAmounts,
    names,
    sums,
    rest,
    signs,
  ]);
}
