import { mandarinDigits, mandarinInteger, mandarinNumber } from "./mandarin-number";
import { type Rule, rule } from "./rule";

/** `3/4` */
export function mandarinFraction(text: string): string {
  const [over = "", under = ""] = text.split("/");
  return `${mandarinInteger(under)}分之${mandarinInteger(over)}`;
}

const day = (text: string) => mandarinInteger(String(Number(text)));
const isDay = (month: string, date: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
const year = "(?:1[1-9]|20|21)\\d{2}";

/** Days and years. */
export const mandarinDates: readonly Rule[] = [
  rule(
    new RegExp(`(?<![\\d.])(${year})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])`),
    (text, y = "", _, m = "", d = "") =>
      isDay(m, d) ? `${mandarinDigits(y)}年${day(m)}月${day(d)}日` : text,
  ),
  rule(
    new RegExp(`(?<!\\d)(${year})\\s*[-~至到]\\s*(${year})(?=\\s*年)`),
    (_, from = "", to = "") => `${mandarinDigits(from)}到${mandarinDigits(to)}`,
  ),
  rule(
    new RegExp(`(?<!\\d)(${year})[-/](0[1-9]|1[0-2])(?![\\d/-])`),
    (_, y = "", m = "") => `${mandarinDigits(y)}年${day(m)}月`,
  ),
  rule(
    new RegExp(
      `(?<![\\d.,])(${year})(?=\\s*(?:年|[春夏秋冬][季装款]?|新款|全新|款|版|赛季|财年|届|新春|跨年))`,
    ),
    (y) => mandarinDigits(y),
  ),
  rule(/(?<!\d)(\d{2})(?=年(?!代|以|之|来|前|后|的|级|龄|期|限|度))/, (y) =>
    /^[09]/.test(y) ? mandarinDigits(y) : y,
  ),
  // A bare number that can only be a recent year.
  rule(
    /(?<![\d.,:/¥￥$€£第A-Za-z-]|[A-Za-z] )(?:19[5-9]\d|20[0-4]\d)(?![\d.,:/%‰℃°A-Za-z~+-]|\s*[\p{Script=Han}A-Za-z~-])/u,
    (y) => mandarinDigits(y),
  ),
  rule(/(?<=双|双 )(1[12])(?!\d)/, (text) => mandarinInteger(text)),
  rule(
    /(?<![\d双.])1([12])\.1\1(?=\s*(?:大促|狂欢|购物节|活动|返场|预售))/,
    (_, text = "") => `双十${mandarinDigits(text)}`,
  ),
  rule(
    /(?<!\d)(?:6[.·]?18|3[.·]15)(?=\s*(?:大促|狂欢|购物节|年中|活动|返场|预售|晚会|消费者))/,
    (text) => mandarinDigits(text.replaceAll(/\D/g, "")),
  ),
];

function clock(hour: string, minute: string, second: string | undefined): string {
  const said = Number(hour) === 2 ? "两点" : `${day(hour)}点`;
  const part = (text: string) =>
    text.startsWith("0") ? `零${mandarinInteger(text.charAt(1))}` : mandarinInteger(text);
  if (second !== undefined) return `${said}${part(minute)}分${part(second)}秒`;
  return minute === "00" ? said : `${said}${part(minute)}分`;
}

function half(hour: string, name: string): string {
  if (/^a/i.test(name)) return "上午";
  const value = Number(hour);
  return value === 12 ? "中午" : value < 6 ? "下午" : "晚上";
}

/** Times, and what is written like times or dates: scores, ratios, fractions, versions. */
export const mandarinTimes: readonly Rule[] = [
  rule(
    /(?<=比分\D{0,3}|比例\D{0,3}|以)(\d+)[:-](\d+)(?!\d)/,
    (_, a = "", b = "") => `${mandarinInteger(a)}比${mandarinInteger(b)}`,
  ),
  rule(/(?<=满\d+)-(?=\d)|(?<=\d)\s*-\s*(?=\d+\s*=)/, () => "减"),
  rule(
    /(?<=(?:周|星期|礼拜)[一二三四五六日天])\s*[-~—]+\s*(?=(?:周|星期|礼拜)?[一二三四五六日天])/,
    () => "到",
  ),
  rule(/(?<=\d:\d\d)\s*[-~]\s*(?=\d{1,2}:\d\d)/, () => "到"),
  rule(
    /(?<![\d:.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])\.?m\b\.?)?(?![\d:])/i,
    (text, hour = "", minute = "", second, name) =>
      Number(hour) > 24 ? text : `${name ? half(hour, name) : ""}${clock(hour, minute, second)}`,
  ),
  rule(
    /(?<![\d:.A-Za-z])(1[0-2]|[1-9])\s*([ap])\.?m\b\.?/i,
    (_, hour = "", name = "") => `${half(hour, name)}${clock(hour, "00", undefined)}`,
  ),
  rule(
    /(?<![\d.])(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)(?:\s*:\s*(\d+(?:\.\d+)?))?(?![\d:])/,
    (_, ...parts) =>
      parts
        .slice(0, 3)
        .filter((part) => part !== undefined)
        .map(mandarinNumber)
        .join("比"),
  ),
  rule(
    /(?<![\d/.])(\d{1,2})\/(\d{1,2})\s*[-~至到]\s*(\d{1,2})\/(\d{1,2})(?![\d/])/,
    (text, m = "", d = "", m2 = "", d2 = "") =>
      isDay(m, d) && isDay(m2, d2) ? `${day(m)}月${day(d)}日到${day(m2)}月${day(d2)}日` : text,
  ),
  rule(/(?<![\d/.])(\d+)\/(\d+)(?![\d/.])/, (text, over = "", under = "") => {
    if (text === "24/7") return "二十四七";
    const isPart = Number(over) < Number(under) && (Number(under) <= 10 || Number(under) > 31);
    if (!isPart && isDay(over, under)) return `${day(over)}月${day(under)}日`;
    return mandarinFraction(text);
  }),
  // The numbers of a version, at least three; a chapter.
  rule(
    /(?<![\d.])(\d+)((?:\.\d+){2,})(?![\d.])/,
    (_, first = "", rest = "") =>
      `${mandarinInteger(first)}${mandarinDigits(rest).replaceAll(".", "点")}`,
  ),
];
