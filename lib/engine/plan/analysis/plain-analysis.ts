import type { MediaFacts } from "../facts";
import type { MediaAnalysis } from "./media-analysis";

/** What is known of a source that could not be looked through: one shot, of which nothing is said. */
export function plainAnalysis({ contentHash, durationSeconds }: MediaFacts): MediaAnalysis {
  return {
    version: 0,
    contentHash,
    durationSeconds,
    shots: [
      {
        fromSeconds: 0,
        toSeconds: durationSeconds,
        cutKind: "start",
        motion: 0,
        luma: 0,
        saturation: 0,
        sharpness: 0,
        blackShare: 0,
        frozenShare: 0,
        speechShare: 0,
        loudnessDb: null,
      },
    ],
    sound: null,
    texts: [],
  };
}
