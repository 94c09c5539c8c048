/** Three levels people can choose by; the factor itself is named beside them. */
export const qualityLevels = { small: 28, good: 23, best: 19 } as const;

/** The level that a factor belongs to: the nearest. */
export function qualityOf(crf: number): keyof typeof qualityLevels {
  return crf >= 26 ? "small" : crf >= 21 ? "good" : "best";
}
