/**
 * What makes two videos alike, and how much each part weighs. `docs/likeness.md` explains the weights;
 * `likeness.test.ts` holds the table there to this one.
 */
export const partWeights = {
  /** Seconds of the same stretch of the same source. */
  footage: 45,
  /** Of these, the seconds that stand in the same order. */
  order: 15,
  /** Seconds of the same stretch within the first three seconds. */
  opening: 15,
  script: 10,
  title: 5,
  voice: 5,
  music: 5,
} as const;

export type LikenessPart = keyof typeof partWeights;

export const likenessParts = Object.keys(partWeights) as LikenessPart[];

/** A viewer decides in the first seconds whether to stay, so these are compared by themselves. */
export const openingSeconds = 3;
