import type { SoundAnalysis } from "../analysis/media-analysis";
import type { Stretch } from "./find-replays";

/** How far a cut may move to spare a word, and how far it keeps from one. In seconds. */
const mostBefore = 2.5;
const mostAfter = 3;
const clearance = 0.08;
/** Where nobody speaks, the quietest moment this near is taken. */
const quietReach = 0.4;

type Speech = readonly [fromSeconds: number, toSeconds: number];

function spokenAt(speech: readonly Speech[], atSeconds: number): Speech | undefined {
  return speech.find(([from, to]) => atSeconds > from && atSeconds < to);
}

function quietestNear(
  { loudnessDb, hopSeconds, speech }: SoundAnalysis,
  atSeconds: number,
): number {
  const first = Math.max(0, Math.ceil((atSeconds - quietReach) / hopSeconds));
  const last = Math.floor((atSeconds + quietReach) / hopSeconds);
  let best = { at: atSeconds, level: Number.POSITIVE_INFINITY };
  for (let hop = first; hop <= last && hop < loudnessDb.length; hop += 1) {
    const at = hop * hopSeconds;
    const level = loudnessDb[hop] ?? 0;
    if (level < best.level - 0.5 && !spokenAt(speech, at)) best = { at, level };
  }
  return best.at;
}

/**
 * Moves the ends of a stretch to breaths of the commentary: a sentence that has begun is heard to its
 * end, and one that would begin in its middle is heard from its start, or left out when it is long.
 * A cut in the middle of a sentence without a breath near it stays where it is.
 */
export function breathingCuts(stretch: Stretch, sound: SoundAnalysis, endSeconds: number): Stretch {
  const { speech } = sound;
  const opening = spokenAt(speech, stretch.fromSeconds);
  const closing = spokenAt(speech, stretch.toSeconds);
  const from = opening
    ? beforeOrAfter(stretch.fromSeconds, opening, [mostBefore, mostAfter])
    : quietestNear(sound, stretch.fromSeconds);
  const to = closing
    ? afterOrBefore(stretch.toSeconds, closing, [mostAfter, mostBefore])
    : quietestNear(sound, stretch.toSeconds);
  const fromSeconds = Math.max(0, from);
  return { fromSeconds, toSeconds: Math.min(endSeconds, Math.max(fromSeconds, to)) };
}

function beforeOrAfter(at: number, [from, to]: Speech, [before, after]: [number, number]): number {
  if (at - from <= before) return from - clearance;
  return to - at <= after ? to + clearance : at;
}

function afterOrBefore(at: number, [from, to]: Speech, [after, before]: [number, number]): number {
  if (to - at <= after) return to + clearance;
  return at - from <= before ? from - clearance : at;
}
