/** 4:2:0 pictures have even sides and lie on even places. */
export function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}

/** An even place, which unlike a side may be 0 or negative. */
export function evenPosition(value: number): number {
  return Math.round(value / 2) * 2;
}
