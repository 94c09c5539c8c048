/** Outlines in ASS drawing commands, centred on 0,0. */

/** Share of a radius at which Bézier handles make a circle. */
const kappa = 0.5523;

const points = (...values: number[]) =>
  values.map((value) => Math.round(value * 10) / 10).join(" ");

export function ellipse(rx: number, ry: number): string {
  const kx = rx * kappa;
  const ky = ry * kappa;
  return [
    `m ${points(-rx, 0)}`,
    `b ${points(-rx, -ky, -kx, -ry, 0, -ry)}`,
    `b ${points(kx, -ry, rx, -ky, rx, 0)}`,
    `b ${points(rx, ky, kx, ry, 0, ry)}`,
    `b ${points(-kx, ry, -rx, ky, -rx, 0)}`,
  ].join(" ");
}

export function circle(radius: number): string {
  return ellipse(radius, radius);
}

/** A circle with a round hole. */
export function ring(outer: number, inner: number): string {
  // The hole runs the other way round.
  const k = inner * kappa;
  const hole = [
    `m ${points(-inner, 0)}`,
    `b ${points(-inner, k, -k, inner, 0, inner)}`,
    `b ${points(k, inner, inner, k, inner, 0)}`,
    `b ${points(inner, -k, k, -inner, 0, -inner)}`,
    `b ${points(-k, -inner, -inner, -k, -inner, 0)}`,
  ].join(" ");
  return `${circle(outer)} ${hole}`;
}

export function pill(width: number, height: number): string {
  const r = height / 2;
  const x = width / 2 - r;
  const k = r * kappa;
  return [
    `m ${points(-x, -r)} l ${points(x, -r)}`,
    `b ${points(x + k, -r, x + r, -k, x + r, 0)} b ${points(x + r, k, x + k, r, x, r)}`,
    `l ${points(-x, r)} b ${points(-x - k, r, -x - r, k, -x - r, 0)}`,
    `b ${points(-x - r, -k, -x - k, -r, -x, -r)}`,
  ].join(" ");
}

/** The bowl of a cup seen from the side: `size` wide. */
export function cupBowl(size: number): string {
  const w = size / 2;
  const h = size * 0.78;
  return [
    `m ${points(-w, -h / 2)} l ${points(w, -h / 2)}`,
    `b ${points(w, h * 0.1, w * 0.72, h / 2, w * 0.3, h / 2)}`,
    `l ${points(-w * 0.3, h / 2)} b ${points(-w * 0.72, h / 2, -w, h * 0.1, -w, -h / 2)}`,
  ].join(" ");
}

/** A wisp of steam. */
export function steam(height: number): string {
  const h = height / 2;
  const w = height * 0.12;
  const t = height * 0.05;
  return [
    `m ${points(-t, h)} b ${points(-w - t, h * 0.3, w - t, -h * 0.3, -t, -h)}`,
    `l ${points(0, -h)} b ${points(w + t, -h * 0.3, -w + t, h * 0.3, t, h)}`,
  ].join(" ");
}

/** A hill that fills the width and everything below. */
export function hill(width: number, height: number): string {
  return [
    `m ${points(-width / 2, height)}`,
    `b ${points(-width * 0.2, -height * 0.5, width * 0.1, -height * 0.4, width / 2, height * 0.2)}`,
    `l ${points(width / 2, height * 3, -width / 2, height * 3)}`,
  ].join(" ");
}
