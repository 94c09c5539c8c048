import { drawCount, type WallForm } from "../form/wall-form";

/** 53 bits of a text: enough to tell the draws of one wall apart. */
export function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}

/**
 * For each draw a key of all of the wall that its plan depends on: the draws up to it, and the rules
 * that hold for it. With the same form, equal keys are equal plans.
 */
export function drawKeys({ seed, base, draws, open, never }: WallForm): string[] {
  const count = drawCount({ base, draws });
  let log = shortHash(seed);
  return Array.from({ length: count }, (_, draw) => {
    const entry = draws[draw - base];
    if (entry) log = shortHash(`${log}${JSON.stringify(entry)}`);
    const rules = [open, never].map((list) =>
      list.filter(({ since, until }) => since <= draw && (until === null || draw < until)),
    );
    // What ends a rule is no part of what it says to an earlier draw.
    const said = rules.map((list) => list.map(({ mediaId, inSeconds }) => [mediaId, inSeconds]));
    // A draw differs from all earlier ones, so the rules of those count as well.
    log = shortHash(`${log}${JSON.stringify(said)}`);
    return log;
  });
}
