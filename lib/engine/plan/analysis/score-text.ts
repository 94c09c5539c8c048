/** The two numbers of a score as they stand on a board, left before right, upper before lower. */
export type Score = { first: number; second: number };

const clock = /(?<![\d:.])\d{1,2}[:.]\d{2}(?:[:.]\d{1,2})?(?![\d:])/g;
const pair = /(?<!\d)(\d{1,3})\s*[:\-–]\s*(\d{1,3})(?!\d)/;

/** The text of a board without its clock. */
export const withoutClock = (text: string): string =>
  text.replace(clock, " ").replace(/\s+/g, " ").trim();

/**
 * Finds the score in the text of a board: "IND 98 : 101 LAL 09:41", "LIU 2 11 / WANG 1 9" (the last
 * number of each row). Null when there is none, such as on a board with a clock alone.
 */
export function scoreIn(text: string): Score | null {
  const rows = text.split(" / ").map((row) => row.replace(clock, " "));
  const found = pair.exec(rows.join(" "));
  if (found) return { first: Number(found[1]), second: Number(found[2]) };
  const numbers = rows.map((row) => [...row.matchAll(/(?<![\dA-Za-z])\d{1,3}(?!\d)/g)].map(Number));
  const counted = numbers.filter((row) => row.length > 0);
  const [upper, lower] = counted;
  if (upper && lower) return { first: upper.at(-1) ?? 0, second: lower.at(-1) ?? 0 };
  if (upper && upper.length >= 2) return { first: upper[0] ?? 0, second: upper[1] ?? 0 };
  return null;
}
