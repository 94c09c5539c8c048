const digits = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];

const digitOf = (digit: string) => digits.charAt(Number(digit));

/** Digit by digit: years, codes, decimals. */
export function mandarinDigits(text: string): string {
  return text.replaceAll(/\d/g, digitOf);
}

/** Digit by digit, as telephone numbers are spoken: 一 sounds like 七, so 幺 replaces it. */
export function mandarinTelephone(text: string): string {
  return mandarinDigits(text).replaceAll("一", "幺");
}

/** Up to four digits; zeros between other digits are spoken once. */
function group(text: string): string {
  let said = "";
  let isGap = false;
  Array.from(text).forEach((digit, index) => {
    if (digit === "0") {
      isGap = said !== "";
      return;
    }
    said += `${isGap ? "零" : ""}${digitOf(digit)}${units[text.length - 1 - index] ?? ""}`;
    isGap = false;
  });
  return said;
}

/** Below 10^8; a zero between other digits is spoken, also at the start of a group of four. */
function below(text: string): string {
  const thousands = text.slice(0, -4).replace(/^0+/, "");
  const ones = text.slice(-4);
  if (thousands === "") return group(ones.replace(/^0+/, ""));
  const said = group(ones.replace(/^0+/, ""));
  return `${group(thousands)}万${said !== "" && ones.startsWith("0") ? "零" : ""}${said}`;
}

/** A whole number of digits only. A very long one, or one that begins with 0, is read digit by digit. */
export function mandarinInteger(text: string): string {
  if (text.length > 16 || /^0\d/.test(text)) return mandarinDigits(text);
  if (text === "0") return "零";
  const high = text.slice(0, -8);
  const low = below(text.slice(-8));
  const isGap = low !== "" && text.at(-8) === "0";
  const said = high === "" ? low : `${below(high)}亿${isGap ? "零" : ""}${low}`;
  // 两千, 两万, 两亿 at the head of a number; 十二 and not 一十二.
  return said.replace(/^二(?=[千万亿])/, "两").replace(/^一十/, "十");
}

/** A number with thousands and a point, as written: `12,345.60`, `.5`. */
export function mandarinNumber(text: string): string {
  const [whole = "", decimals] = text.replaceAll(",", "").split(".");
  const said = mandarinInteger(whole === "" ? "0" : whole);
  return decimals === undefined ? said : `${said}点${mandarinDigits(decimals)}`;
}
