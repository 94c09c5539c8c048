import { englishDates, englishTimes } from "./english-dates";
import {
  englishDigits,
  englishInteger,
  englishNumber,
  englishOrdinal,
  englishYear,
} from "./english-number";
import { englishMoney, englishUnit, englishUnits } from "./english-units";
import { type Rule, rule, useRules } from "./rule";

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const free = String.raw`(?<![\dA-Za-z]|\d[.,])`;
const money = Object.keys(englishMoney)
  .toSorted((one, other) => other.length - one.length)
  .map((sign) => sign.replaceAll("$", String.raw`\$`))
  .join("|");

/** Normalises variants of signs to those that the rules know. */
const shapes: readonly Rule[] = [
  rule(/[\u2018\u2019\u02bc]/, () => "'"),
  rule(/[\u201c\u201d\u00ab\u00bb]/, () => '"'),
  rule(/[\uff01-\uff5e\u2460-\u24ff]/, (sign) => sign.normalize("NFKC")),
  rule(/(?<=\d)\s*[\u2010-\u2015\u2212]\s*(?=[\d$€£¥₹])/, () => "-"),
  rule(/[\u2010\u2011\u2212]/, () => "-"),
  rule(/\s*[\u2012-\u2015]\s*/, () => ", "),
  rule(/[\u301c\u223c]/, () => "~"),
  rule(/(?<!\d)(\d+)?\s?([\u00bc-\u00be\u2150-\u215e])/, (_, whole, sign = "") => {
    const [over = "", under = ""] = sign.normalize("NFKC").split("\u2044");
    return `${whole === undefined ? "" : `${whole} `}${over}/${under}`;
  }),
];

const spaced = (parts: readonly (string | undefined)[]) =>
  parts
    .filter((part) => part !== undefined && part !== "")
    .map((part = "") => (part === "800" ? "eight hundred" : englishDigits(part)))
    .join(", ");

const codes: readonly Rule[] = [
  rule(
    /(?<![\d.,])(\d{3,4})\s?[x×*]\s?(\d{3,4})(?![\d.,])/,
    (_, one = "", other = "") => `${englishInteger(one)} by ${englishInteger(other)}`,
  ),
  rule(/https?:\/\//, () => ""),
  rule(/(?<![\d-])(?:(\+?1)[ -.])?\(?(\d{3})\)?[ -.](\d{3})[-. ](\d{4})(?![\d-])/, (_, ...parts) =>
    spaced(parts.slice(0, 4)),
  ),
  rule(
    /\+(\d{1,3})[ -]?(\d{2,4})[ -]?(\d{3,4})[ -]?(\d{3,4})(?!\d)/,
    (_, ...parts) => `plus ${spaced(parts.slice(0, 4))}`,
  ),
  rule(
    /(?<=\b(?:call|dial|tel|phone|text|code|PIN|ext)\b[.:]?\s*(?:us at\s*|is\s*)?)(\d{3}-\d{4}|\d{3,})(?![\d.,:%-])/i,
    (digits) => spaced(digits.split("-")),
  ),
  rule(/(?<![\d-])(\d{3})-(\d{4})(?![\d-])/, (_, ...parts) => spaced(parts.slice(0, 2))),
  rule(/(?<![\d-])1\d{10}(?!\d)/, (digits) => englishDigits(digits)),
];

const scales: Readonly<Record<string, string>> = {
  k: " thousand",
  m: " million",
  mn: " million",
  b: " billion",
  bn: " billion",
  t: " trillion",
};
const scaleOf = (scale: string | undefined) =>
  scale === undefined ? "" : (scales[scale.toLowerCase()] ?? ` ${scale.trim()}`);

function price(sign: string, text: string, scale: string | undefined): string {
  const [one, many, cent, cents] = englishMoney[sign] ?? englishMoney.$ ?? ["", "", "", ""];
  const [whole = "0", decimals] = text.replaceAll(",", "").split(".");
  if (scale !== undefined) return `${englishNumber(text)}${scaleOf(scale)} ${many}`;
  if (decimals === undefined || /^0+$/.test(decimals)) {
    return `${englishInteger(whole)} ${whole === "1" ? one : many}`;
  }
  if (cent === "" || decimals.length !== 2) return `${englishNumber(text)} ${many}`;
  const small = `${englishInteger(String(Number(decimals)))} ${decimals === "01" ? cent : cents}`;
  return whole === "0"
    ? small
    : `${englishInteger(whole)} ${whole === "1" ? one : many} and ${small}`;
}

const amounts: readonly Rule[] = [
  rule(
    new RegExp(
      `(${money})\\s?(${number})\\s*[-~]\\s*(?:${money})?\\s?(${number})(\\s(?:million|billion|thousand)|[kKmMbB]n?\\b)?`,
    ),
    (_, sign = "", from = "", to = "", scale) =>
      `${englishNumber(from)}${scaleOf(scale)} to ${price(sign, to, scale)}`,
  ),
  rule(
    new RegExp(
      `(-)?(${money})\\s?(${number})(\\s(?:million|billion|trillion|thousand)|[kKmMbBtT]n?\\b)?`,
    ),
    (_, minus, sign = "", text = "", scale) =>
      `${minus ? "minus " : ""}${price(sign, text, scale)}`,
  ),
  rule(new RegExp(`${free}(${number})\\s?([€£₹])`), (_, text = "", sign = "") =>
    price(sign, text, undefined),
  ),
  rule(/(?<![\d-])(\d+)-(\d+)-(\d+)(?![\d-])/, (_, ...parts) =>
    parts
      .slice(0, 3)
      .map((part) => englishInteger(part ?? ""))
      .join(" "),
  ),
  rule(
    /(?<![\dA-Za-z.,-])(\d{1,3})-(\d{1,3})(?![\d.,%-]|\s?[A-Za-z°])/,
    (text, one = "", other = "") =>
      Number(one) >= Number(other) ? `${englishInteger(one)} to ${englishInteger(other)}` : text,
  ),
  rule(/(?<=\d(?:st|nd|rd|th))\s*[-~]\s*(?=\d)/, () => " to "),
  rule(
    new RegExp(`(?<=\\d(?:\\s?(?:%|${englishUnits}|[kKM]))?)\\s*[-~]\\s*(?=-?\\d)`),
    () => " to ",
  ),
  rule(
    new RegExp(`${free}([-+]?)(${number})\\s?%`),
    (_, sign = "", text = "") => `${signed(sign)}${englishNumber(text)} percent`,
  ),
  rule(
    new RegExp(`${free}([-+]?)(${number})\\s?‰`),
    (_, sign = "", text = "") => `${signed(sign)}${englishNumber(text)} per thousand`,
  ),
  rule(
    new RegExp(`${free}(-?)(${number})\\s?(?:(?:degrees?|deg)\\s([CF])\\b)`),
    (_, sign = "", text = "", scale = "") =>
      `${signed(sign)}${englishNumber(text)} ${englishUnit(`°${scale}`, text)}`,
  ),
  rule(/(?<![\d.])1080(?=[pi]\b)/, () => "ten eighty "),
  rule(
    /(?<![\d.])(720|480|360|240)(?=p\b)/,
    (text) => `${englishInteger(text.charAt(0))} ${englishInteger(text.slice(1))} `,
  ),
  rule(
    new RegExp(`${free}(-?)(${number})\\s?(${englishUnits})`),
    (_, sign = "", text = "", unit = "") =>
      `${signed(sign)}${englishNumber(text)} ${englishUnit(unit, text)}`,
  ),
  // Sizes of pictures and lengths of runs keep their letter.
  rule(
    /(?<![\d.,])([248])K\b(?!\+|\s*(?:followers|views|likes|users|people))|(?<![\d.,])(5|10)K\b(?=\s(?:run|race))/,
    (_, one, other) => `${englishInteger(one ?? other ?? "")} K`,
  ),
  rule(
    new RegExp(`${free}(${number})\\s?([KMB])\\b\\+?`),
    (_, text = "", scale = "") => `${englishNumber(text)}${scaleOf(scale)}`,
  ),
  rule(/(?<!\d)(\d+)(?:st|nd|rd|th)\b/i, (_, text = "") => englishOrdinal(text)),
];

const signed = (sign: string) => (sign === "-" ? "minus " : sign === "+" ? "plus " : "");

const names: readonly Rule[] = [
  rule(/(?<=\b[A-Z]{2,} )(?!000)\d{4}(?![\d.,])/, (text) => englishYear(text)),
  rule(/\b(?:No|Nos|NO)\.?\s?(?=\d)|№\s?(?=\d)|#(?=\d)/, () => "number "),
  rule(/(?<=[A-Za-z])-(?=\d)|(?<=\d)-(?=[A-Za-z])/, () => " "),
  // A4 and S23 are numbers; A320 and 4090 are said in pairs or digit by digit.
  rule(
    /(?<=[A-Za-z])(\d+)(?![\d]|\.\d)/,
    (text) =>
      ` ${text.length < 3 || /^[1-9]0+$/.test(text) ? englishInteger(text) : englishDigits(text)} `,
  ),
  rule(/(?<=[A-Za-z])(?=\d)/, () => " "),
  rule(
    new RegExp(`${free}(\\d+(?:\\.\\d+)?)[x×](?=\\s|$|[,.!?])`),
    (_, text = "") => `${englishNumber(text)} times`,
  ),
];

const sums: readonly Rule[] = [
  rule(/(?<=\d)\s?[x×*]\s?(?=\d)/, () => " by "),
  rule(/(?<=\d)\s*÷\s*(?=\d)/, () => " divided by "),
  rule(/(?<=\d)\+(?!\s*\d)/, () => " plus"),
  rule(/\s*\+\s*(?=\d)/, () => " plus "),
  rule(/(?<=\d)\s*=\s*/, () => " equals "),
  rule(/±\s*/, () => " plus or minus "),
  rule(/[≥≧]\s*/, () => " at least "),
  rule(/[≤≦]\s*/, () => " at most "),
  rule(/[~≈]\s*(?=\d)/, () => " about "),
  rule(/>\s*(?=\d)/, () => " more than "),
  rule(/<\s*(?=\d)/, () => " less than "),
  rule(/(?<![\dA-Za-z)])-(?=\.?\d)/, () => "minus "),
  rule(/(?<!\d)\.(?=\d)/, () => "0."),
  rule(new RegExp(number), (text) => englishNumber(text)),
  rule(
    /(?<=[a-z])(?=[A-Z]{1,3}\b)(?<=\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|ty|teen))/,
    () => " ",
  ),
];

const signs: readonly Rule[] = [
  rule(/\band\/or\b/, () => "and or"),
  rule(/\bkm\/h\b/, () => "kilometers per hour"),
  rule(/\bw\/o\b/, () => "without"),
  rule(/\bw\/(?=\s)/, () => "with"),
  rule(/\s*&\s*/, () => " and "),
  rule(/(?<=[A-Za-z])@(?=[A-Za-z])|@/, () => " at "),
  rule(/(?<=\b(?:dollar|euro|pound|yuan|cent|rupee|one)|\ws)\s*\/\s*(?=[a-z])/, () => " per "),
  rule(/(?<=[A-Za-z])\/(?=[A-Za-z])/, () => " or "),
  rule(/(?<=[a-z])\.(?=[a-z]{2,}\b)/, () => " dot "),
  rule(/%/, () => " percent"),
  rule(/°/, () => " degrees "),
  rule(/×/, () => " times "),
  rule(/[|→⇒/]/, () => ", "),
  rule(/\$/, () => " dollars "),
  rule(/€/, () => " euros "),
  rule(/£/, () => " pounds "),
  rule(/[¥￥]/, () => " yuan "),
  rule(/\+/, () => " plus "),
  rule(/=/, () => " equals "),
  rule(/[~#*_^<>\\™®©•`|]/, () => " "),
  rule(/\s+(?=[,.!?;:])/, () => ""),
];

/**
 * A text with its numbers, prices, dates, times and signs in English words. Captions keep the
 * written text. An ambiguous spelling gets its likelier reading: dates have the month first
 * (`11/30`), `1/2` is a half, `2026` alone a year, `3-5` goes from 3 to 5, `3-1` is a score.
 */
export function readEnglish(text: string): string {
  return useRules(text, [shapes, codes, englishDates, englishTimes, amounts, names, sums, signs]);
}
