import type { FoundText, MediaAnalysis } from "./media-analysis";

/** What the pass `looks` finds: picture and sound. */
export type LooksResult = Pick<MediaAnalysis, "durationSeconds" | "shots" | "sound">;

/** What the pass `words` finds: subtitles and text on the picture. */
export type WordsResult = {
  texts: readonly FoundText[];
  /** Tells the subtitle files that were read beside the source from others; empty without any. */
  mark?: string;
};

/** What a provider says of the shots. */
export type DescriptionsResult = { texts: readonly FoundText[] };

export type PassResults = {
  looks: LooksResult;
  words: WordsResult;
  descriptions: DescriptionsResult;
};
