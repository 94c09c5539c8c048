/**
 * Converts a coordinate or a size of IMS to pixels. A value up to 1 is a share of `side` (in pixels),
 * a larger value is already in pixels. Source: IMS docs, "Effect configuration", position rules. They
 * leave open what 1 means; here 1 is the whole side, which is what people mean by `TextWidth` 1.
 */
export function toPixels(value: number, side: number): number {
  return value <= 1 ? value * side : value;
}
