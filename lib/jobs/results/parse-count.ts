/** What a suffix multiplies by. A number with one has a decimal point, never thousands. */
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  萬: 1e4,
  m: 1e6,
  mio: 1e6,
  mn: 1e6,
  亿: 1e8,
  億: 1e8,
  b: 1e9,
  bn: 1e9,
};

const blankWords = new Set(["", "-", "–", "—", "--", "n/a", "na", "null"]);

/**
 * A count as a platform writes it: `12,345`, `12.345`, `12 345`, `12'345`, `1,23,456`, `1.2K`, `3.4万`,
 * `12345.0`, in digits of any width.
 * @returns null for a blank; `unreadable` for what is no whole number that is 0 or more
 */
export function parseCount(cell: string): number | null | "unreadable" {
  const text = cell.normalize("NFKC").trim().toLowerCase().replace(/^'/, "");
  if (blankWords.has(text)) return null;
  const [, digits = "", suffix = ""] = /^([\d.,'’\s]+?)\s*([a-z千万萬亿億]*)\.?$/u.exec(text) ?? [];
  if (!/^\d/.test(digits)) return "unreadable";
  if (suffix) {
    const scale = scales[suffix];
    const plain = digits.replace(",", ".");
    if (!scale || !/^\d+(\.\d+)?$/.test(plain)) return "unreadable";
    return Math.round(Number(plain) * scale);
  }
  const whole = withoutZeros(digits);
  if (/^\d+$/.test(whole)) return Number(whole);
  // Thousands, with the same mark between all groups. Groups of two digits are those of India.
  if (/^\d{1,3}([.,'’\s])(\d{2,3}\1)*\d{3}$/.test(whole)) return Number(whole.replace(/\D/g, ""));
  return "unreadable";
}

/** `1,234.00` as `1,234`: a whole number that a spreadsheet shows with decimals. */
function withoutZeros(digits: string): string {
  const [, whole, mark] = /^(.*\d)([.,])0{1,2}$/.exec(digits) ?? [];
  return whole !== undefined && mark !== undefined ? whole : digits;
}
