import type { MediaFacts } from "@/lib/engine/plan/facts";

/** How a picture is brought upright: rotated clockwise, then mirrored left to right. */
export type Uprighting = { rotationDegrees: MediaFacts["rotationDegrees"]; mirrored: boolean };

export const asItStands: Uprighting = { rotationDegrees: 0, mirrored: false };

/** By EXIF orientation number. Source: EXIF 2.32, section 4.6.4, tag Orientation. */
const orientations: Readonly<Record<number, Uprighting>> = {
  2: { rotationDegrees: 0, mirrored: true },
  3: { rotationDegrees: 180, mirrored: false },
  4: { rotationDegrees: 180, mirrored: true },
  5: { rotationDegrees: 90, mirrored: true },
  6: { rotationDegrees: 90, mirrored: false },
  7: { rotationDegrees: 270, mirrored: true },
  8: { rotationDegrees: 270, mirrored: false },
};

export function uprightingOfExif(orientation: number | undefined): Uprighting {
  return orientations[orientation ?? 1] ?? asItStands;
}

/**
 * Reads a display matrix as ffprobe prints it: three numbered rows of three. The rows of the stored
 * picture run in the direction (a, b) of the first row, its columns in the direction (c, d) of the
 * second, down being positive. Source: ISO/IEC 14496-12, 6.2.2. Any other angle is rounded to the
 * nearest quarter turn.
 */
export function uprightingOfMatrix(printed: string | undefined): Uprighting {
  const numbers = [...(printed ?? "").matchAll(/^\w+:\s*(-?\d+)\s+(-?\d+)\s+-?\d+\s*$/gm)];
  const [a = 0, b = 0] = numbers[0]?.slice(1).map(Number) ?? [];
  const [c = 0, d = 0] = numbers[1]?.slice(1).map(Number) ?? [];
  const area = a * d - b * c;
  if (area === 0) return asItStands;
  const mirrored = area < 0;
  const turn = Math.round(Math.atan2(b, mirrored ? -a : a) / (Math.PI / 2));
  const quarters = [0, 90, 180, 270] as const;
  return { rotationDegrees: quarters[(turn + 4) % 4] ?? 0, mirrored };
}
