/**
 * Pixels of an IMS place or size on a side of so many pixels: up to 1 a share of the side, from 2 on
 * whole pixels. Source: IMS docs, "Effect configuration", position rules, which leave 1 open; here 1
 * is the whole side, as `TextWidth` 1 is for everybody who writes it.
 */
export function toPixels(place: number, side: number): number {
  return place <= 1 ? place * side : place;
}
