import type { FoundText, MediaAnalysis } from "./media-analysis";

/** What the pass `looks` finds: picture and sound. */
export type LooksResult = Pick<MediaAnalysis, "durationSeconds" | "shots" | "sound">;

/** What the pass `words` finds: subtitles and text on the picture. */
export type WordsResult = { texts: readonly FoundText[] };

export type PassResults = { looks: LooksResult; words: WordsResult };
