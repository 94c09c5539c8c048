import type { MatchedPassage, RankedShot } from "@/lib/ims/schema/matched-passage";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import { toSeconds } from "../arithmetic/frames";
import type { Matched } from "./show-matched";
import type { MatchPool, PoolText } from "./match-pool";
import type { Passage } from "./passage";
import { areNeighbours } from "./shown-takes";
import { type Rating, scoreFloor } from "./rate-shots";

const othersShown = 8;
/** The stretches of one long source are alike, so few of them are offered. */
const othersPerSource = 2;
const reasonLetters = 80;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

function reasonOf(reason: PoolText | null): Pick<RankedShot, "Reason"> {
  if (!reason) return {};
  const words = Array.from(reason.words).slice(0, reasonLetters).join("");
  return { Reason: { Source: reason.source, Words: words } };
}

function others({ ratings }: Passage, pool: MatchPool, shown: ReadonlySet<number>): RankedShot[] {
  const counts = new Map<string, number>();
  const ranked = [...ratings].sort((one, other) => other.score - one.score);
  const found: RankedShot[] = [];
  const offered = [...shown].flatMap((index) => pool.shots[index] ?? []);
  for (const { shot: index, score, reason } of ranked) {
    const candidate = pool.shots[index];
    if (!candidate || shown.has(index)) continue;
    const { shot, take } = candidate;
    // The parts of a take that touch are one shot to whoever watches.
    if (
      take !== undefined &&
      offered.some((one) => one.take === take && areNeighbours(one.shot, shot))
    )
      continue;
    const { mediaId, kind } = shot.media;
    const count = counts.get(mediaId) ?? 0;
    if (count >= othersPerSource) continue;
    counts.set(mediaId, count + 1);
    offered.push(candidate);
    const isImage = kind === "image";
    found.push({
      MediaId: mediaId,
      In: isImage ? 0 : toSeconds(shot.from),
      Out: toSeconds(shot.to),
      Score: rounded(score),
      ...reasonOf(reason),
    });
    if (found.length === othersShown) break;
  }
  return found;
}

/**
 * Says for each passage which shots it shows, how they were found, and which others there are.
 * @param clips the clips of the main track, in the order in which the shots were taken
 */
export function explainMatch(
  passages: readonly Passage[],
  { taken }: Matched,
  pool: MatchPool,
  clips: readonly VideoClip[],
): MatchedPassage[] {
  let next = 0;
  return passages.map((passage, index) => {
    const shots = taken[index] ?? [];
    const own = clips.slice(next, next + shots.length);
    next += shots.length;
    const ratings = shots.flatMap(({ rating }) => (rating ? [rating] : []));
    return {
      Text: passage.text,
      TimelineIn: own[0]?.TimelineIn ?? 0,
      TimelineOut: own.at(-1)?.TimelineOut ?? 0,
      Shots: shots.flatMap(({ shot, rating, by }, at) => {
        const clip = own[at];
        if (!clip) return [];
        return [
          {
            MediaId: shot.media.mediaId,
            In: clip.In,
            Out: clip.Out,
            By: by,
            ...(rating ? { Score: rounded(rating.score) } : {}),
            ...(rating && isTold(rating) ? reasonOf(rating.reason) : {}),
          },
        ];
      }),
      Others: others(passage, pool, new Set(ratings.map(({ shot }) => shot))),
    };
  });
}

/** Below the floor, the nearest text is no reason. */
const isTold = ({ score }: Rating): boolean => score >= scoreFloor;
