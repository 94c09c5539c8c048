import type { SoundAnalysis } from "../analysis/media-analysis";
import { titleStretches } from "../analysis/title-stretches";
import { framesCovering, framesPerSecond, framesWithin } from "../arithmetic/frames";
import { type MashupSource, sourceFrames } from "./mashup-source";

/** A cut keeps this distance from speech, in frames: words begin softly, up to 0.2 s before they are heard. */
const padBefore = 5;
const padAfter = 3;
/** A pause shorter than this stands inside of a sentence, at a comma or for a breath: 0.28 s. */
const shortestPause = 7;
/** Speech longer than this is cut where it is quietest, because no clip could hold it: 10 s. */
const longestSentenceFrames = 10 * framesPerSecond;
/** Two such cuts are at least this far apart: 4 s. */
const breathEveryFrames = 4 * framesPerSecond;

type Range = { from: number; to: number };

/** The frames of a source at which a cut is allowed, and those of them that are inside speech. */
export type FreeFrames = {
  /** 1 where a cut is allowed in front of the frame; as long as the source, plus one. */
  free: Uint8Array;
  /** Cuts inside speech that never pauses: allowed, but worse than any other cut. */
  forced: ReadonlySet<number>;
};

/** Where somebody speaks, sentence by sentence: stretches that only a short pause parts are one. */
function speechRanges(sound: SoundAnalysis | null, frames: number): Range[] {
  const sentences: Range[] = [];
  for (const [fromSeconds, toSeconds] of sound?.speech ?? []) {
    const from = Math.max(0, framesWithin(fromSeconds));
    const to = Math.min(frames, framesCovering(toSeconds));
    const last = sentences.at(-1);
    if (to <= from) continue;
    if (last && from - last.to < shortestPause) last.to = Math.max(last.to, to);
    else sentences.push({ from, to });
  }
  return sentences;
}

/** The quietest frames of long speech, one for every few seconds. */
function breathsIn({ from, to }: Range, sound: SoundAnalysis): number[] {
  if (to - from <= longestSentenceFrames) return [];
  const levelAt = (frame: number) =>
    sound.loudnessDb[Math.floor(frame / framesPerSecond / sound.hopSeconds)] ?? 0;
  const breaths: number[] = [];
  const half = Math.floor(breathEveryFrames / 2);
  for (let middle = from + breathEveryFrames; middle + half < to; middle += breathEveryFrames) {
    let quietest = middle;
    for (let frame = middle - half; frame < middle + half; frame += 1) {
      if (levelAt(frame) < levelAt(quietest)) quietest = frame;
    }
    const last = breaths.at(-1);
    if (last === undefined || quietest - last >= half) breaths.push(quietest);
  }
  return breaths;
}

/** What does not belong into a highlight: black, title cards and rolling credits. */
function unwanted({ media, analysis }: MashupSource): Range[] {
  const titles = titleStretches(analysis.texts).map(({ fromSeconds, toSeconds }) => ({
    from: fromSeconds,
    to: toSeconds,
  }));
  return [...media.blackRanges, ...titles].map(({ from, to }) => ({
    from: framesWithin(from),
    to: framesCovering(to),
  }));
}

/**
 * Where a source may be cut: outside of speech, with a little distance from words, and within a
 * pause too short for that. Speech without a pause for 10 s may be cut at its quietest frames.
 */
export function freeFrames(source: MashupSource): FreeFrames {
  const { sound } = source.analysis;
  const frames = sourceFrames(source);
  const free = new Uint8Array(frames + 1).fill(1);
  const speech = speechRanges(sound, frames);
  for (const { from, to } of speech) {
    free.fill(0, Math.max(0, from - padBefore + 1), Math.min(frames + 1, to + padAfter));
  }
  speech.forEach(({ to }, index) => {
    const next = speech[index + 1];
    if (next) free[Math.min(to + padAfter, Math.floor((to + next.from) / 2))] = 1;
  });
  const forced = new Set(sound ? speech.flatMap((range) => breathsIn(range, sound)) : []);
  for (const frame of forced) free[frame] = 1;
  free[0] = 1;
  free[frames] = 1;
  return { free, forced };
}

/** The frames that may be shown: 1 where allowed, and neither black nor a title card or credits. */
export function showableFrames(source: MashupSource): Uint8Array {
  const frames = sourceFrames(source);
  const showable = new Uint8Array(frames);
  for (const { from, to } of source.allowed ?? [{ from: 0, to: frames }])
    showable.fill(1, from, to);
  for (const { from, to } of unwanted(source)) {
    showable.fill(0, Math.max(0, from), Math.max(0, Math.min(frames, to)));
  }
  return showable;
}
