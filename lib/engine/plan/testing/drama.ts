import type { AnalysedShot, FoundText, MediaAnalysis } from "../analysis/media-analysis";
import { random } from "../arithmetic/seeded-random";
import type { MashupSource } from "../mashup/mashup-source";
import { testMedia } from "./plan";

type Range = { from: number; to: number };

export type Drama = MashupSource & {
  /** Where the drama was made loud, moving and fast cut. */
  peaks: Range[];
  sentences: Range[];
};

const isIn = (at: number, ranges: readonly Range[]) =>
  ranges.some(({ from, to }) => at >= from && at < to);

type DramaOptions = { seconds: number; peaks: readonly Range[]; mute?: true; texts?: FoundText[] };

/** Sentences of 1.2 to 4 s with pauses of 0.25 to 1.5 s, over the whole length. */
function sentencesOf(seconds: number, dice: ReturnType<typeof random>): Range[] {
  const sentences: Range[] = [];
  for (let at = 0.4; at < seconds - 1.5; ) {
    const to = Math.min(seconds - 0.2, at + 1.2 + 2.8 * dice.fraction());
    sentences.push({ from: at, to });
    at = to + 0.25 + 1.25 * dice.fraction();
  }
  return sentences;
}

function cutsOf({ seconds, peaks }: DramaOptions, dice: ReturnType<typeof random>): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < seconds - 0.5; ) {
    cuts.push(at);
    at += isIn(at, peaks) ? 0.7 + 0.5 * dice.fraction() : 3 + 3 * dice.fraction();
  }
  return cuts;
}

/**
 * An invented drama as its analysis: calm talk in long shots, with peaks that are louder, move more and
 * are cut fast. Its measurements waver, as real ones do.
 */
export function testDrama(mediaId: string, options: DramaOptions): Drama {
  const { seconds, peaks } = options;
  const dice = random("drama", mediaId);
  const wave = (size: number) => size * (2 * dice.fraction() - 1);
  const cuts = cutsOf(options, dice);
  const shots = cuts.map((fromSeconds, index): AnalysedShot => {
    const toSeconds = cuts[index + 1] ?? seconds;
    const isPeak = isIn((fromSeconds + toSeconds) / 2, peaks);
    return {
      fromSeconds,
      toSeconds,
      cutKind: index === 0 ? "start" : "hard",
      motion: (isPeak ? 0.35 : 0.1) + wave(0.05),
      luma: 0.5,
      saturation: 0.3,
      sharpness: 0.5,
      blackShare: 0,
      frozenShare: 0,
      speechShare: 0.6,
      loudnessDb: -25,
    };
  });
  const sentences = options.mute ? [] : sentencesOf(seconds, dice);
  const loudnessDb = Array.from({ length: Math.floor(seconds / 0.1) }, (_, hop) => {
    const at = hop * 0.1;
    const level = isIn(at, peaks) ? -14 : -32;
    return level + (isIn(at, sentences) ? 6 : 0) + wave(3);
  });
  const analysis: MediaAnalysis = {
    version: 1,
    contentHash: mediaId,
    durationSeconds: seconds,
    shots,
    sound: options.mute
      ? null
      : {
          hopSeconds: 0.1,
          loudnessDb,
          highPassDb: loudnessDb,
          speech: sentences.map(({ from, to }) => [from, to] as const),
          hits: [],
          beats: [],
        },
    texts: options.texts ?? [],
  };
  const media = testMedia(mediaId, { durationSeconds: seconds, hasAudio: !options.mute });
  return { media, analysis, peaks: [...peaks], sentences };
}
