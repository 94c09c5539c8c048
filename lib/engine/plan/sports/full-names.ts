/** A name as the scoreboard writes it, and the full one. */
export type NameTransfer = { original: string; shown: string };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The text of a scoreboard with full names: "IND 23 NYK 20" becomes "Indiana 23 New York 20". A name
 * within a longer word stays. Null when it holds none of the names: then nothing is known about it.
 */
export function fullNames(text: string, names: readonly NameTransfer[]): string | null {
  const longestFirst = names.toSorted((a, b) => b.original.length - a.original.length);
  if (longestFirst.length === 0) return null;
  const pattern = longestFirst.map(({ original }) => escaped(original.trim())).join("|");
  const whole = new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, "giu");
  let isNamed = false;
  const full = text.replace(whole, (found) => {
    isNamed = true;
    const known = longestFirst.find(
      ({ original }) => original.trim().toLowerCase() === found.toLowerCase(),
    );
    return known?.shown ?? found;
  });
  return isNamed ? full.replace(/\s+/g, " ").trim() : null;
}
