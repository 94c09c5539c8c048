import { random } from "./seeded-random";

/**
 * The index of the pool item for output `index`, when every item is used once before any is used
 * again. Each round through the pool is a fresh shuffle, and no round begins with the last item of
 * the round before. The result depends on the index alone, so outputs can be planned in any order.
 */
export function inRounds(count: number, index: number, seed: string, label: string): number {
  if (count <= 1) return 0;
  const order = [...Array(count).keys()];
  const round = Math.floor(index / count);
  const now = random(seed, label, round).shuffle(order);
  if (round > 0 && count > 2) {
    const before = random(seed, label, round - 1).shuffle(order);
    if (now[0] === before[count - 1]) [now[0], now[1]] = [now[1] as number, now[0] as number];
  }
  return now[index % count] as number;
}

/** The index of the pool item for output `index`: a random start, then item after item. Source: IMS docs, pools of stickers, music, images. */
export function inTurn(count: number, index: number, seed: string, label: string): number {
  if (count <= 1) return 0;
  return (random(seed, label).integer(count) + index) % count;
}
