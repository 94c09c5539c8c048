/** What a sentence and a text have in common. */
export type SharedWords = {
  /** As the text names them: stems in English. */
  words: readonly string[];
  /** The share of the text that they are; 1 for a tag that stands in the sentence. */
  share: number;
};

/** How near a sentence is to each text of a list: measured beforehand and passed in as data. */
export type TextScores = {
  /** By the index of the text: the likeness of the meanings, about 0 for unrelated ones and at most 1. */
  likeness: Float32Array;
  /** By the index of the text; texts without a common word are absent. */
  shared: ReadonlyMap<number, SharedWords>;
};
