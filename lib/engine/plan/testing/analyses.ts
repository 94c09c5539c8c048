import fc from "fast-check";
import type { AnalysedShot, MediaAnalysis } from "../analysis/media-analysis";
import type { MediaFacts } from "../facts";

/** A stretch of a source that shows something ordinary, unless `more` says otherwise. */
export const testShot = (
  fromSeconds: number,
  toSeconds: number,
  more: Partial<AnalysedShot> = {},
): AnalysedShot => ({
  fromSeconds,
  toSeconds,
  cutKind: fromSeconds === 0 ? "start" : "hard",
  motion: 0.5,
  luma: 0.5,
  saturation: 0.5,
  sharpness: 0.5,
  blackShare: 0,
  frozenShare: 0,
  speechShare: 0,
  loudnessDb: null,
  ...more,
});

export const testAnalysis = (
  { contentHash, durationSeconds }: MediaFacts,
  more: Partial<MediaAnalysis> = {},
): MediaAnalysis => ({
  version: 1,
  contentHash,
  durationSeconds,
  shots: [testShot(0, durationSeconds)],
  sound: null,
  texts: [],
  ...more,
});

const shareArbitrary = fc.constantFrom(0, 0.2, 0.5, 1);
const cutArbitrary = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cutKind: fc.constantFrom("hard" as const, "fade" as const),
  motion: shareArbitrary,
  sharpness: shareArbitrary,
  blackShare: fc.constantFrom(0, 0, 1),
  frozenShare: fc.constantFrom(0, 0, 1),
});

/** Any analysis of a source: up to 12 cuts anywhere, and stretches that are black or frozen. */
export const analysisOf = (facts: MediaFacts): fc.Arbitrary<MediaAnalysis> =>
  fc.array(cutArbitrary, { maxLength: 12 }).map((cuts) => {
    const sorted = cuts.toSorted((one, other) => one.at - other.at);
    const starts = [{ at: 0, cutKind: "start" as const }, ...sorted];
    const shots = starts.map(({ at, ...more }, index) =>
      testShot(
        at * facts.durationSeconds,
        (starts[index + 1]?.at ?? 1) * facts.durationSeconds,
        more,
      ),
    );
    return testAnalysis(facts, { shots });
  });
