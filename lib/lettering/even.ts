/** Rounds a side to an even number: 4:2:0 pictures have even sides and lie on even positions. */
export function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}

/** Rounds a position to an even number, which unlike a side may be 0 or negative. */
export function evenPosition(value: number): number {
  return Math.round(value / 2) * 2;
}
