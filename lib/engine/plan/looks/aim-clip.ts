import type { Focus } from "@/lib/ims/schema/timeline";
import { seenByFilling } from "@/lib/ims/schema/config/crop";
import type { Frame } from "@/lib/lettering/text-look";
import { aimWindow, heldBy, type SeenMoment, seenSides, sumSalience } from "../analysis/salience";
import type { MediaAnalysis } from "../analysis/media-analysis";
import type { MediaFacts } from "../facts";

/** A point of a source that a person chose, in shares of its sides from the top left. */
export type ChosenPoint = { X: number; Y: number };

/** Whatever moves less than this share of a side keeps within the picture of a camera that stands. */
const leastWay = 0.12;
/** A picture that moves must show so much more than one that stands, to be worth it. */
const worthMoving = 1.15;
/** Shorter stretches are never moved over, in seconds: the eye needs the time. */
const shortestMoveSeconds = 1.5;

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** What of a source is at its middle, before its bars are cut off, in shares of what is left. */
function pointWithin({ X, Y }: ChosenPoint, media: MediaFacts): Focus {
  const { across, down } = seenSides(media.bars);
  const within = (at: number, { from, to }: { from: number; to: number }) =>
    rounded(Math.min(1, Math.max(0, (at - from) / (to - from))));
  return [{ At: 0, X: within(X, across), Y: within(Y, down) }];
}

export type Aiming = {
  media: MediaFacts;
  /** The size of what is seen of the source: without its bars, when they are cut off. */
  seen: Frame;
  frame: Frame;
  /** The seconds of the source that are prepared for the clip. */
  stretch: { from: number; to: number };
  analysis: MediaAnalysis | undefined;
  chosen: ChosenPoint | undefined;
};

/**
 * What of a source stays in the picture when the source fills a frame of another shape: the point that a person
 * chose, else what draws the eye in this stretch. The picture moves with a thing that would else leave it.
 * Undefined where nothing is known: the middle.
 */
export function aimClip({
  media,
  seen,
  frame,
  stretch,
  analysis,
  chosen,
}: Aiming): Focus | undefined {
  if (chosen) return pointWithin(chosen, media);
  const moments = momentsIn(analysis, stretch);
  const kept = seenByFilling(seen, frame);
  const sides = seenSides(media.bars);
  const aimed = (some: readonly SeenMoment[]) => {
    const sums = sumSalience(some);
    return (
      sums && {
        X: rounded(aimWindow(sums.columns, kept.across, sides.across)),
        Y: rounded(aimWindow(sums.rows, kept.down, sides.down)),
      }
    );
  };
  const still = aimed(moments);
  if (!still) return undefined;
  const stands: Focus = [{ At: 0, ...still }];
  const third = Math.floor(moments.length / 3);
  const first = aimed(moments.slice(0, third));
  const last = aimed(moments.slice(moments.length - third));
  if (!first || !last || stretch.to - stretch.from < shortestMoveSeconds) return stands;
  if (Math.max(Math.abs(first.X - last.X), Math.abs(first.Y - last.Y)) < leastWay) return stands;
  const sixth = (stretch.to - stretch.from) / 6;
  const moves: Focus = [
    { At: rounded(sixth), ...first },
    { At: rounded(5 * sixth), ...last },
  ];
  const shownBy = (focus: Focus) =>
    moments.reduce((sum, moment) => {
      const { X, Y } = focusAt(focus, moment.at - stretch.from);
      const across = heldBy(moment.columns, X, kept.across, sides.across);
      return sum + across * heldBy(moment.rows, Y, kept.down, sides.down);
    }, 0);
  return shownBy(moves) > worthMoving * shownBy(stands) ? moves : stands;
}

function momentsIn(
  analysis: MediaAnalysis | undefined,
  { from, to }: Aiming["stretch"],
): SeenMoment[] {
  const shots = analysis?.shots ?? [];
  // An image has one moment, at 0.
  return shots.flatMap(({ fromSeconds, toSeconds, salience = [] }) =>
    toSeconds === 0
      ? salience
      : toSeconds <= from || fromSeconds >= to
        ? []
        : salience.filter(({ at }) => at >= from && at < to),
  );
}

/** Where the focus is, so many seconds after the start of the prepared stretch: eased between its points. */
export function focusAt(focus: Focus, seconds: number): { X: number; Y: number } {
  const [first = { At: 0, X: 0.5, Y: 0.5 }, last = first] = focus;
  if (last.At <= first.At) return first;
  const way = Math.min(1, Math.max(0, (seconds - first.At) / (last.At - first.At)));
  const eased = way * way * (3 - 2 * way);
  return { X: first.X + (last.X - first.X) * eased, Y: first.Y + (last.Y - first.Y) * eased };
}
