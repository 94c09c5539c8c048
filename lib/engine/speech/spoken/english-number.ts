const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const thousands = ["", " thousand", " million", " billion", " trillion"];

const ordinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

const wordOf = (value: number) => ones[value] ?? "";

/** Digit by digit: telephone numbers, codes, decimals. */
export function englishDigits(text: string): string {
  return Array.from(text.replaceAll(/\D/g, ""), (digit) => wordOf(Number(digit))).join(" ");
}

function belowHundred(value: number): string {
  if (value < 20) return wordOf(value);
  const rest = value % 10;
  return `${tens[Math.floor(value / 10)]}${rest === 0 ? "" : `-${wordOf(rest)}`}`;
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  return `${wordOf(Math.floor(value / 100))} hundred${rest === 0 ? "" : ` ${belowHundred(rest)}`}`;
}

/** A number written in digits only. A very long one, or one that begins with 0, is read digit by digit. */
export function englishInteger(text: string): string {
  if (text.length > 15 || /^0\d/.test(text)) return englishDigits(text);
  if (/^0*$/.test(text)) return "zero";
  const said: string[] = [];
  for (let end = text.length, groupIndex = 0; end > 0; end -= 3, groupIndex += 1) {
    const value = Number(text.slice(Math.max(0, end - 3), end));
    if (value > 0) said.unshift(`${belowThousand(value)}${thousands[groupIndex] ?? ""}`);
  }
  return said.join(" ");
}

/** A number with thousands and a point, as written: `1,200.50`. */
export function englishNumber(text: string): string {
  const [whole = "", decimals] = text.replaceAll(",", "").split(".");
  const said = englishInteger(whole === "" ? "0" : whole);
  return decimals === undefined ? said : `${said} point ${englishDigits(decimals)}`;
}

/** `21` as "twenty-first". */
export function englishOrdinal(text: string): string {
  const said = englishInteger(text);
  const last = /[a-z]+$/.exec(said)?.[0] ?? "";
  const ordinal = ordinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return said.slice(0, said.length - last.length) + ordinal;
}

/** A year of four digits as it is spoken: 2026 "twenty twenty-six", 2005 "two thousand five". */
export function englishYear(text: string): string {
  const value = Number(text);
  const rest = value % 100;
  if (Math.floor(value / 1000) === 2 && value % 1000 < 10) return englishInteger(text);
  const century = belowHundred(Math.floor(value / 100));
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? `oh ${wordOf(rest)}` : belowHundred(rest)}`;
}
