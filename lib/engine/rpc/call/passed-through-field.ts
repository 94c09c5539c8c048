/** The field `ReelpressPassedThrough`, an extension of this engine; absent without any paths. */
export const passedThroughField = (paths: readonly string[]) =>
  paths.length > 0 ? { ReelpressPassedThrough: [...paths] } : {};
