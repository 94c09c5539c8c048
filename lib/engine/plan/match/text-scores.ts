/** How near a sentence is to each text of a list: measured beforehand and passed in as data. */
export type TextScores = {
  /** By the index of the text: the likeness of the meanings, about 0 for unrelated ones and at most 1. */
  likeness: Float32Array;
  /** The words that the sentence has in common with a text, by the index of the text. */
  shared: ReadonlyMap<number, readonly string[]>;
};
