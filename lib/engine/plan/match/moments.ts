import type { FoundText, TextSource } from "../analysis/media-analysis";
import { TextList } from "./match-pool";
import type { RatedPool, Rating } from "./rate-shots";

/** Media that are searched, with every text about them. */
export type SearchedMedia = { mediaId: string; texts: readonly FoundText[] };

/** A stretch of media that a search finds; without times it is the whole of it. */
export type Moment = {
  mediaId: string;
  fromSeconds: number | null;
  toSeconds: number | null;
  /** About 0 to 1; no probability. */
  score: number;
  /** The text that speaks most for it. */
  reason: { source: TextSource; words: string };
};

type Stretch = {
  mediaId: string;
  /** Null for the stretch that stands for the whole of the media. */
  own: FoundText | null;
  texts: readonly number[];
};

/** All stretches of all media, which `rateShots` can rate like the shots of a job. */
export type MomentPool = Omit<RatedPool, "shots"> & { shots: readonly Stretch[] };

/**
 * Below this score a search finds nothing. Higher than the floor of jobs, which show the nearest shot
 * anyway: single words are vaguely like others. Measured: "red panda" and "larch" up to 0.46, "coffee"
 * and "espresso machine" 0.58.
 */
export const searchFloor = 0.5;
/** A moment is worth more than the whole of its film with a score that is higher by less than this. */
const wholeHandicap = 0.1;
/** Captions this near to each other are one moment. */
const nearSeconds = 3;
/** So that one film does not fill the whole answer. */
const mostPerMedia = 5;

const isTimed = ({ fromSeconds, toSeconds }: FoundText): boolean =>
  fromSeconds !== undefined && toSeconds !== undefined;

/**
 * Divides media into what can be found: the whole of each, by the texts about all of it, and a stretch
 * for each text with times. At most `mostTexts` texts, the first media first.
 */
export function momentPool(media: readonly SearchedMedia[], mostTexts: number): MomentPool {
  const list = new TextList();
  const shots: Stretch[] = [];
  for (const { mediaId, texts } of media) {
    const whole = texts.filter((text) => !isTimed(text));
    if (whole.length > 0) shots.push({ mediaId, own: null, texts: list.addAll(whole) });
    for (const own of texts.filter(isTimed)) {
      if (list.texts.length >= mostTexts) break;
      shots.push({ mediaId, own, texts: list.addAll([own]) });
    }
    if (list.texts.length >= mostTexts) break;
  }
  return { shots, texts: list.texts };
}

function momentOf({ mediaId, own }: Stretch, { score, reason }: Rating): Moment | null {
  if (score < searchFloor || !reason || reason.source === "together") return null;
  return {
    mediaId,
    fromSeconds: own?.fromSeconds ?? null,
    toSeconds: own?.toSeconds ?? null,
    score,
    reason: { source: reason.source, words: reason.words },
  };
}

const rankOf = ({ score, fromSeconds }: Moment): number =>
  fromSeconds === null ? score - wholeHandicap : score;

function isNear(one: Moment, other: Moment): boolean {
  if (one.mediaId !== other.mediaId) return false;
  if (one.fromSeconds === null || other.fromSeconds === null) return one === other;
  const gap =
    Math.max(one.fromSeconds, other.fromSeconds) -
    Math.min(one.toSeconds ?? 0, other.toSeconds ?? 0);
  return gap <= nearSeconds;
}

/**
 * The moments whose texts have to do with what was searched, the best first. Neighbours are one moment,
 * which begins where the better one does. The whole of media is left out where a moment of it is nearer.
 */
export function bestMoments(pool: MomentPool, ratings: readonly Rating[], limit: number): Moment[] {
  const found = ratings.flatMap((rating) => {
    const stretch = pool.shots[rating.shot];
    return (stretch && momentOf(stretch, rating)) ?? [];
  });
  found.sort((one, other) => rankOf(other) - rankOf(one));
  const counts = new Map<string, number>();
  const best: Moment[] = [];
  for (const moment of found) {
    const count = counts.get(moment.mediaId) ?? 0;
    if (count >= mostPerMedia || (moment.fromSeconds === null && count > 0)) continue;
    if (best.some((taken) => isNear(taken, moment))) continue;
    counts.set(moment.mediaId, count + 1);
    best.push(moment);
    if (best.length === limit) break;
  }
  return best;
}
