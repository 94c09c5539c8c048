/** As many characters as stand after the gap, with a usual ending: "_0046.mp4". */
const endLength = 10;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A name as what may be shortened, and the end that is always shown; no end for a name that is short. */
export function splitName(name: string): [start: string, end: string] {
  const all = Array.from(letters.segment(name), ({ segment }) => segment);
  if (all.length <= 2 * endLength) return [name, ""];
  return [all.slice(0, -endLength).join(""), all.slice(-endLength).join("")];
}
