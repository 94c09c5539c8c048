/** Outlines in ASS drawing commands, centred on 0,0; see also `sample-shapes.ts`. */

type Point = readonly [number, number];

const written = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

export function polygon(points: readonly Point[]): string {
  const [first = [0, 0], ...others] = points;
  return `m ${written(first)} l ${others.map(written).join(" ")}`;
}

/** A star of `count` points; a burst when the inner radius is near the outer. */
export function star(count: number, outer: number, inner: number, turn = -Math.PI / 2): string {
  return polygon(
    Array.from({ length: count * 2 }, (_, index): Point => {
      const radius = index % 2 === 0 ? outer : inner;
      const angle = turn + (Math.PI * index) / count;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  );
}

/** A disc with a soft scalloped edge, as of a seal. */
export function seal(count: number, radius: number, depth: number): string {
  return polygon(
    Array.from({ length: count * 12 }, (_, index): Point => {
      const angle = (2 * Math.PI * index) / (count * 12);
      const here = radius + depth * Math.cos(angle * count);
      return [here * Math.cos(angle), here * Math.sin(angle)];
    }),
  );
}

/** A four-pointed light with hollow sides. */
export function sparkle(radius: number): string {
  const waist = radius * 0.09;
  const tips: Point[] = [
    [0, -radius],
    [radius, 0],
    [0, radius],
    [-radius, 0],
  ];
  const curves = tips.map((tip, index) => {
    const next = tips[(index + 1) % 4] ?? tip;
    const near: Point = [
      tip[0] * 0.1 + waist * Math.sign(next[0]),
      tip[1] * 0.1 + waist * Math.sign(next[1]),
    ];
    const far: Point = [
      next[0] * 0.1 + waist * Math.sign(tip[0]),
      next[1] * 0.1 + waist * Math.sign(tip[1]),
    ];
    return `b ${written(near)} ${written(far)} ${written(next)}`;
  });
  return `m ${written(tips[0] ?? [0, 0])} ${curves.join(" ")}`;
}

export function heart(size: number): string {
  const s = size / 2;
  return [
    `m 0 ${written([0, s * 0.95]).split(" ")[1]}`,
    `b ${written([-s * 0.35, s * 0.6])} ${written([-s * 1.1, s * 0.15])} ${written([-s * 1.1, -s * 0.35])}`,
    `b ${written([-s * 1.1, -s * 0.8])} ${written([-s * 0.75, -s * 0.95])} ${written([-s * 0.55, -s * 0.95])}`,
    `b ${written([-s * 0.25, -s * 0.95])} ${written([-s * 0.06, -s * 0.75])} ${written([0, -s * 0.52])}`,
    `b ${written([s * 0.06, -s * 0.75])} ${written([s * 0.25, -s * 0.95])} ${written([s * 0.55, -s * 0.95])}`,
    `b ${written([s * 0.75, -s * 0.95])} ${written([s * 1.1, -s * 0.8])} ${written([s * 1.1, -s * 0.35])}`,
    `b ${written([s * 1.1, s * 0.15])} ${written([s * 0.35, s * 0.6])} ${written([0, s * 0.95])}`,
  ].join(" ");
}

/** A rectangle with round corners. */
export function card(width: number, height: number, radius: number): string {
  const x = width / 2;
  const y = height / 2;
  const r = radius;
  const k = r * 0.4477;
  return [
    `m ${written([-x + r, -y])} l ${written([x - r, -y])}`,
    `b ${written([x - k, -y])} ${written([x, -y + k])} ${written([x, -y + r])}`,
    `l ${written([x, y - r])} b ${written([x, y - k])} ${written([x - k, y])} ${written([x - r, y])}`,
    `l ${written([-x + r, y])} b ${written([-x + k, y])} ${written([-x, y - k])} ${written([-x, y - r])}`,
    `l ${written([-x, -y + r])} b ${written([-x, -y + k])} ${written([-x + k, -y])} ${written([-x + r, -y])}`,
  ].join(" ");
}

/** An arc as a stroke with round ends: a smile. Angles in degrees, clockwise from the right. */
export function arc(radius: number, thickness: number, from: number, to: number): string {
  const at = (degrees: number, r: number): Point => {
    const angle = (degrees * Math.PI) / 180;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  };
  const steps = Array.from({ length: 33 }, (_, index) => from + ((to - from) * index) / 32);
  const half = thickness / 2;
  const cap = (degrees: number, forward: boolean): Point[] => {
    const [cx, cy] = at(degrees, radius);
    const start = (degrees * Math.PI) / 180 + (forward ? 0 : Math.PI);
    return Array.from({ length: 9 }, (_, index): Point => {
      const angle = start + (Math.PI * index) / 8;
      return [cx + half * Math.cos(angle), cy + half * Math.sin(angle)];
    });
  };
  return polygon([
    ...steps.map((degrees) => at(degrees, radius + half)),
    ...cap(to, true),
    ...steps.toReversed().map((degrees) => at(degrees, radius - half)),
    ...cap(from, false),
  ]);
}
