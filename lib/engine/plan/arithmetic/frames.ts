/** All lengths are whole frames inside the planner, so that sums are exact. */
export const framesPerSecond = 25;

/** Keeps 2.9999999, a rounding error of decimal fractions, from counting as 2. */
const epsilon = 1e-6;

export function framesNear(seconds: number): number {
  return Math.round(seconds * framesPerSecond);
}

/** The frames that fit wholly into `seconds`. */
export function framesWithin(seconds: number): number {
  return Math.floor(seconds * framesPerSecond + epsilon);
}

/** The frames that cover `seconds`. */
export function framesCovering(seconds: number): number {
  return Math.ceil(seconds * framesPerSecond - epsilon);
}

/** A frame lasts 0.04 s, so two decimals are exact. */
export function toSeconds(frames: number): number {
  return Math.round(frames * (100 / framesPerSecond)) / 100;
}
