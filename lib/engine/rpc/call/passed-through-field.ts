/** Only when there is something to tell: `ReelpressPassedThrough` is a field of ours. */
export const passedThroughField = (paths: readonly string[]) =>
  paths.length > 0 ? { ReelpressPassedThrough: [...paths] } : {};
