import { mandarinDigits, mandarinInteger, mandarinNumber } from "./mandarin-number";
import { counters, mandarinMoney, mandarinUnit, mandarinUnits } from "./mandarin-units";
import { type Rule, rule } from "./rule";

const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,9}|\d+)(?:\.\d+)?`;
const start = String.raw`(?<![\d.A-Za-z])`;
const money = Object.keys(mandarinMoney)
  .toSorted((one, other) => other.length - one.length)
  .map((sign) => sign.replaceAll("$", String.raw`\$`))
  .join("|");

const behind = String.raw`(?:%|‰|折|${mandarinUnits}|元|万|亿|天|号|度|年|月|日|岁|点|个|块|人|斤)?`;

/** From one to another, and scores. */
export const mandarinRanges: readonly Rule[] = [
  rule(/(?<![\d-])\d+(?:-\d+){2,}(?![\d-])/, (text) =>
    text
      .split("-")
      .map((part) => (part.length > 2 ? mandarinDigits(part) : mandarinInteger(part)))
      .join("杠"),
  ),
  rule(
    new RegExp(
      `${start}(\\d{1,3})-(\\d{1,3})(?=[^\\d\\p{Script=Han}A-Za-z%‰℃°.:-]|$|[大小完击战取获险]|\\s*(?:战胜|击败|领先|获胜|逆转))`,
      "u",
    ),
    (text, a = "", b = "") =>
      Number(a) >= Number(b) || a.startsWith("0")
        ? `${mandarinInteger(a)}比${mandarinInteger(b)}`
        : text,
  ),
  rule(new RegExp(`(?<=\\d\\s?${behind})\\s*[-~至到]\\s*(?=(?:${money})?-?\\d)`), () => "到"),
  rule(new RegExp(`(?<![\\d.])2(?=到\\d+${counters})`), () => "两"),
];

const trimmed = (text: string) =>
  text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
const counted = (text: string) => (text === "2" ? "两" : mandarinNumber(text));

/** Prices, shares, temperatures, measures. */
export const mandarinAmounts: readonly Rule[] = [
  rule(
    new RegExp(
      `(${money})\\s*(${number})([万亿千百wk])?(?:到(?:${money})?\\s*(${number})([万亿千百wk])?)?(?:元(?!/))?`,
    ),
    (_, sign = "", from = "", scale, to, scale2) => {
      const name = mandarinMoney[sign] ?? "";
      const one = (text: string, more: string | undefined) =>
        `${counted(trimmed(text))}${more ? mandarinUnit(more) : ""}`;
      return `${one(from, scale)}${to === undefined ? "" : `到${one(to, scale2)}`}${name}`;
    },
  ),
  rule(new RegExp(`${start}(\\d+\\.\\d*?)0+(?=元|块|美元|欧元)`), (_, text = "") =>
    text.replace(/\.$/, ""),
  ),
  rule(
    new RegExp(`(?<![\\d.A-Za-z])([-+]?)(${number})%?到([-+]?)(${number})\\s*([%‰])`),
    (_, sign = "", from = "", sign2 = "", to = "", mark = "") =>
      `${share(sign, from, mark)}到${share(sign2, to, mark)}`,
  ),
  rule(
    new RegExp(`(?<![\\d.A-Za-z])([-+]?)(${number})\\s*([%‰])`),
    (_, sign = "", text = "", mark = "") => share(sign, text, mark),
  ),
  rule(
    new RegExp(`(?<![\\d.A-Za-z])-(${number})(?=(?:到-?${number})?\\s*(?:度|℃|°C|摄氏度|℉|°F))`),
    (_, text = "") => `零下${counted(text)}`,
  ),
  rule(
    new RegExp(`(?<=到)-(${number})(?=\\s*(?:度|℃|°C|摄氏度|℉|°F))`),
    (_, text = "") => `零下${counted(text)}`,
  ),
  rule(/(?<![\d.A-Za-z])(\d{3,4})(?=[pP](?![A-Za-z]))/, (text) => mandarinDigits(text)),
  rule(/(?<![\d.A-Za-z])(\d+(?:\.\d+)?)[wW]\+/, (_, text = "") => `${counted(text)}万多`),
  rule(
    new RegExp(`(?<![\\d.A-Za-z])(${number})\\s?(${mandarinUnits})`),
    (_, text = "", unit = "") => `${counted(text)}${mandarinUnit(unit)}`,
  ),
  rule(/(?<=零下[^\d\s]{1,8})(℃|°C|℉|°F)/, (sign) => mandarinUnit(sign)),
  rule(/(?<!\d)(\d\d)(?=折)/, (text) =>
    text.endsWith("0") ? mandarinInteger(text.charAt(0)) : mandarinDigits(text),
  ),
];

function share(sign: string, text: string, mark: string): string {
  const before = sign === "-" ? "负" : sign === "+" ? "加" : "";
  if (mark === "‰") return `${before}千分之${mandarinNumber(text)}`;
  return `${before}百分之${text === "100" ? "百" : mandarinNumber(text)}`;
}
