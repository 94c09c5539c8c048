import { englishDigits, englishInteger, englishOrdinal, englishYear } from "./english-number";
import { type Rule, rule } from "./rule";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const monthName =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

const nameOf = (month: string) => months[Number(month) - 1] ?? "";
const fullName = (name: string) =>
  months.find((month) => month.startsWith(name.replace(".", "").slice(0, 3))) ?? name;
const isDay = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
const ordinal = (day: string) => englishOrdinal(String(Number(day)));
const withYear = (said: string, year: string | undefined) =>
  year === undefined ? said : `${said}, ${englishYear(year.length === 2 ? `20${year}` : year)}`;

/** Month first, as in the United States; day first where only that is a valid date. */
function numericDay(text: string, first: string, second: string, year?: string): string {
  if (isDay(first, second)) return withYear(`${nameOf(first)} ${ordinal(second)}`, year);
  if (isDay(second, first)) return withYear(`${nameOf(second)} ${ordinal(first)}`, year);
  return text;
}

/** Days and years. */
export const englishDates: readonly Rule[] = [
  rule(
    /(?<![\d./-])((?:1[5-9]|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/,
    (text, year = "", _, month = "", day = "") =>
      isDay(month, day) ? `${nameOf(month)} ${ordinal(day)}, ${englishYear(year)}` : text,
  ),
  rule(
    /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/.-]\d)/,
    (text, first = "", sign = "", second = "", year = "") =>
      sign === "." && year.length === 2 ? text : numericDay(text, first, second, year),
  ),
  rule(
    new RegExp(
      `\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[-~]\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`,
    ),
    (_, name = "", from = "", to = "") => `${fullName(name)} ${ordinal(from)} to ${ordinal(to)}`,
  ),
  rule(
    new RegExp(
      `\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d\\d))?(?![\\d:%])`,
    ),
    (text, name = "", day = "", year) =>
      Number(day) < 1 || Number(day) > 31
        ? text
        : withYear(`${fullName(name)} ${ordinal(day)}`, year),
  ),
  rule(
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\b\\.?(?:,?\\s+((?:19|20)\\d\\d))?`,
    ),
    (text, day = "", name = "", year) =>
      Number(day) > 31 ? text : withYear(`the ${ordinal(day)} of ${fullName(name)}`, year),
  ),
  rule(/(?<!\d)((?:1[5-9]|20)\d)0['’]?s\b/, (_, decade = "") => `${decades(`${decade}0`)}`),
  rule(
    /(?<=\b(?:the|my|your|her|his|their|our|early|mid|late)[ -]{1,3})['’]?([2-9]0)['’]?s\b/i,
    (_, decade = "") => plural(englishInteger(decade)),
  ),
  rule(
    /(?<![\d.,$€£¥:/#-])((?:19|20)\d\d)\s*[-~]\s*((?:19|20)\d\d)(?![\d.,:/%-])/,
    (_, from = "", to = "") => `${englishYear(from)} to ${englishYear(to)}`,
  ),
  rule(
    /(?<![\d.,$€£¥₹:/#-])(?:1[5-9]\d\d|20[0-4]\d)(?![\d:/%°×-]|[.,]\d|\s?(?:[a-z]{1,3}|GB|MB|Hz|W|V)\b(?<!\s(?:to|is|we|it|in|on|at|and|as|or|by|was|our|for|the|has|so)))/,
    (year) => englishYear(year),
  ),
];

const plural = (text: string) => (text.endsWith("y") ? `${text.slice(0, -1)}ies` : `${text}s`);
const decades = (year: string) => plural(englishYear(year));

function clock(hour: string, minute: string, second: string | undefined, half: string): string {
  const value = Number(hour);
  const isLate = half === "" && value > 12;
  const said = englishInteger(String(isLate ? value - 12 : value === 0 ? 12 : value));
  const name = isLate ? " p m" : half === "" && value === 0 ? " a m" : half;
  const minutes =
    minute === "00"
      ? ""
      : minute.startsWith("0")
        ? ` oh ${englishInteger(minute.charAt(1))}`
        : ` ${englishInteger(minute)}`;
  if (second !== undefined) {
    const seconds = englishInteger(String(Number(second)));
    return `${said}${minutes === "" ? " o'clock" : minutes} and ${seconds} seconds${name}`;
  }
  return `${said}${minutes === "" && name === "" ? " o'clock" : minutes}${name}`;
}

const halfOf = (name: string | undefined) => (name === undefined ? "" : ` ${name.toLowerCase()} m`);

const fractions: Readonly<Record<string, readonly [string, string]>> = {
  2: ["half", "halves"],
  4: ["quarter", "quarters"],
};

/** `3/4` as "three quarters". */
function englishFraction(over: string, under: string): string {
  const [one, many] = fractions[under] ?? [englishOrdinal(under), `${englishOrdinal(under)}s`];
  return `${englishInteger(over)} ${over === "1" ? one : many}`;
}

const isFraction = (over: string, under: string) =>
  Number(over) < Number(under) && (Number(under) <= 10 || Number(under) > 31 || under === "16");

/** Times, and what is written like times or dates: ratios, fractions, versions. */
export const englishTimes: readonly Rule[] = [
  rule(
    /(?<=\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?)\s*[-~]\s*(?=\d{1,2}(?::\d\d|\s*[ap]\.?m\b))/i,
    () => " to ",
  ),
  rule(
    /(?<![\d:.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])\.?m\b\.?)?(?![\d:])/i,
    (text, hour = "", minute = "", second, half) =>
      Number(hour) > 24 ? text : clock(hour, minute, second, halfOf(half)),
  ),
  rule(/(?<![\d:.A-Za-z])(1[0-2]|[1-9])\s*([ap])\.?m\b\.?/i, (_, hour = "", half) =>
    clock(hour, "00", undefined, halfOf(half)),
  ),
  rule(
    /(?<![\d.])(\d+)\s?:\s?(\d+)(?![\d:])/,
    (_, one = "", other = "") => `${englishInteger(one)} to ${englishInteger(other)}`,
  ),
  rule(/(?<![\d/.])24\/7(?![\d/])/, () => "twenty-four seven"),
  rule(/(?<![\d/.])(\d+)\s+(\d+)\/(\d+)(?![\d/.])/, (text, whole = "", over = "", under = "") =>
    isFraction(over, under)
      ? `${englishInteger(whole)} and ${over === "1" ? `a ${englishFraction("1", under).slice(4)}` : englishFraction(over, under)}`
      : text,
  ),
  rule(/(?<![\d/.])(\d+)\/(\d+)(?![\d/]|\.\d)/, (text, over = "", under = "") => {
    if (isFraction(over, under)) return englishFraction(over, under);
    const day = numericDay(text, over, under);
    return day === text ? `${englishInteger(over)} over ${englishInteger(under)}` : day;
  }),
  rule(/(?<![\d.])\d+(?:\.\d+){3}(?![\d.])/, (text) =>
    text.split(".").map(englishDigits).join(" point "),
  ),
  rule(/(?<![\d.])(\d+)((?:\.\d+){2,})(?!\d|\.\d)/, (_, first = "", rest = "") =>
    [englishInteger(first), ...rest.slice(1).split(".").map(englishDigits)].join(" point "),
  ),
];
