import type { RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { lookAt, lookCount, lookPoints, lookSize, positionOf } from "./look";
import {
  allPoints,
  hasManyColours,
  isBlack,
  isCopy,
  isOneColour,
  isSame,
  type Mask,
  mayBeBlack,
  movedPoints,
  sameShare,
} from "./look-facts";
import { type PicturePlan, type PictureRun, shownFrame } from "./picture-plan";

type PictureRule = "Black" | "Still" | "OneColour" | "OtherPicture";
/** With fewer free points than this a picture is hidden by overlays, and its shot cannot be judged. */
const fewestPoints = lookPoints / 32;
/** Share of equal points from which a frame counts as an untouched copy of its shot. */
const sameShareOfPlain = 0.9;
/**
 * Least number of frames that a fault must last at 25 frames a second, and as many seconds at other rates.
 * A shot without an effect is copied exactly, so one frame is enough (five for a still picture, which rounding of a speed can cause). Effects and
 * transitions may go through black, stand still or fill the frame on purpose: of all that we draw, an
 * effect does so for 0.28 s at most, a transition for half of its length.
 */
const leastFrames: Record<PictureRule, { plain: number; made: number }> = {
  Black: { plain: 1, made: 15 },
  OneColour: { plain: 1, made: 15 },
  Still: { plain: 5, made: 15 },
  OtherPicture: { plain: 1, made: Number.POSITIVE_INFINITY },
};
const movedInPlain = 3;
const movedShareInMade = 0.02;
const shortestMade = 8;
const shareOfTransition = 0.75;

/** Frames at the rate of the clip that last as long as `frames` at 25 a second, but at least one. */
const atRate = (frames: number, rate: number) => Math.max(1, Math.round((frames * rate) / 25));

function limitOf(rule: PictureRule, run: PictureRun, rate: number): number {
  const { kind, frames, ofFrames = frames, makings = 1 } = run;
  const { plain, made: longest } = leastFrames[rule];
  if (kind === "plain") return plain === 1 ? 1 : atRate(plain, rate);
  if (!Number.isFinite(longest)) return longest;
  const made = atRate(longest, rate);
  // What lies over one another can fill the picture in turn, and takes the longest time of each.
  if (makings > 1) return made * makings;
  const share = kind === "effect" ? frames : ofFrames * shareOfTransition;
  return Math.max(atRate(shortestMade, rate), Math.min(made, share));
}

export type PictureJudge = {
  /** Accepts the looks of the next frames, in order. */
  take(looks: Buffer): void;
  findings(): RuleFinding[];
};

/**
 * Compares the frames that entered the encoder with the planned shots at those moments: black is right
 * where the shot is black, and a still picture where the shot stands still. The judge is pure, and
 * accepts the frames part by part, because a long clip has many of them.
 */
export function createPictureJudge(plan: PicturePlan): PictureJudge {
  const tally = createTally(plan.rate);
  const masks = createMasks(plan);
  let frame = 0;
  let before: Buffer | null = null;
  let runIndex = 0;
  let judged = 0;

  function judgeFrame(look: Buffer, run: PictureRun): void {
    const points = masks.at(frame);
    if (points.length < fewestPoints) return tally.skip();
    judged += 1;
    const offset = frame - run.from;
    const previous = offset > 0 ? before : null;
    tally.add(run, frame, faultOf(look, previous, run, offset, points));
  }

  return {
    take(looks) {
      for (let index = 0; index < lookCount(looks); index += 1) {
        const look = lookAt(looks, index);
        let run = plan.runs[runIndex];
        while (run && frame >= run.from + run.frames) run = plan.runs[(runIndex += 1)];
        if (run) judgeFrame(look, run);
        before = look;
        frame += 1;
      }
    },
    findings: () => tally.findings(judged > 0),
  };
}

/** The looks of a run's shots at a moment. */
function shownLooks(run: PictureRun, offset: number): Buffer[] {
  return run.sources.map((source) => lookAt(source.looks, shownFrame(source, offset)));
}

/** `same`: both the frame and its shot equal the frame before, which continues a stillness but starts none. */
function faultOf(
  look: Buffer,
  previous: Buffer | null,
  run: PictureRun,
  offset: number,
  points: Mask,
): PictureRule | "same" | null {
  const shown = shownLooks(run, offset);
  const [first] = shown;
  // The usual case: a frame that equals the planned picture has no fault.
  if (run.kind === "plain" && first && isCopy(look, first, points, movedInPlain)) return null;
  const isWanted = () => run.kind !== "plain" || isPlain(look, run, offset, points);
  if (isBlack(look, points)) {
    return shown.some((one) => mayBeBlack(one, points)) ? null : "Black";
  }
  if (isOneColour(look, points)) {
    if (shown.every((one) => hasManyColours(one, points))) return "OneColour";
  }
  if (previous && offset > 0 && isSame(look, previous, points)) {
    const earlier = shownLooks(run, offset - 1);
    // In an untouched copy even the smallest movement must show; an effect may hide it.
    const least = run.kind === "plain" ? movedInPlain : points.length * movedShareInMade;
    const moves = shown.some((one, index) => {
      const last = earlier[index];
      return last !== undefined && movedPoints(one, last, points) >= least;
    });
    if (moves) return "Still";
    if (isWanted()) return "same";
  }
  return isWanted() ? null : "OtherPicture";
}

/** Whether a look shows the planned frame of the shot or, because speeds are rounded, a neighbour of it. */
function isPlain(look: Buffer, run: PictureRun, offset: number, points: Mask): boolean {
  const [source] = run.sources;
  if (!source) return true;
  const { looks } = source;
  const middle = shownFrame(source, offset);
  return [middle, middle - 1, middle + 1].some(
    (index) =>
      index >= 0 &&
      index < source.length &&
      sameShare(look, lookAt(looks, index), points) >= sameShareOfPlain,
  );
}

/** The points of each frame that no overlay covers; equal sets are computed once. */
function createMasks(plan: PicturePlan) {
  const known = new Map<string, Mask>();
  return {
    at(frame: number): Mask {
      const over = plan.overlays.filter((one) => one.from <= frame && frame < one.to);
      if (over.length === 0) return allPoints;
      const key = over.map((one) => plan.overlays.indexOf(one)).join(" ");
      const ready = known.get(key);
      if (ready) return ready;
      // Chroma at the edge of an overlay reaches into the neighbouring pixel.
      const covers = (x: number, y: number) =>
        over.some(
          (box) =>
            x >= box.x - 2 &&
            x < box.x + box.width + 2 &&
            y >= box.y - 2 &&
            y < box.y + box.height + 2,
        );
      const mask = allPoints.filter((index) => {
        const x = positionOf(index % lookSize.width, "width", plan.frame);
        const y = positionOf(Math.floor(index / lookSize.width), "height", plan.frame);
        return !covers(x, y);
      });
      known.set(key, mask);
      return mask;
    },
  };
}

type Stretch = {
  rule: PictureRule;
  run: PictureRun;
  from: number;
  /** Length up to the last frame that shows the fault. */
  frames: number;
  /** Frames that show the fault; in between, a stillness may pause while its shot stands still too. */
  shown: number;
};

/** Counts how long each fault lasts, and keeps for each rule the longest stretch that is too long. */
function createTally(rate: number) {
  const worst = new Map<PictureRule, { from: number; frames: number; limit: number }>();
  let open: Stretch | null = null;
  function close(): void {
    if (!open) return;
    const { rule, run, from, frames, shown } = open;
    open = null;
    const limit = limitOf(rule, run, rate);
    const isLong = frames >= limit && shown >= Math.min(2, limit);
    if (isLong && frames > (worst.get(rule)?.frames ?? 0)) worst.set(rule, { from, frames, limit });
  }
  return {
    skip: close,
    add(run: PictureRun, frame: number, found: PictureRule | "same" | null): void {
      const goesOn = open?.run === run || (open?.run.kind === "plain" && run.kind === "plain");
      if (found === "same" && open?.rule === "Still" && goesOn) return;
      if (open && (open.rule !== found || !goesOn)) close();
      if (found === null || found === "same") return;
      open ??= { rule: found, run, from: frame, frames: 0, shown: 0 };
      open.frames = frame - open.from + 1;
      open.shown += 1;
    },
    findings(hasSeen: boolean): RuleFinding[] {
      close();
      return (Object.keys(leastFrames) as PictureRule[]).map((rule): RuleFinding => {
        const found = worst.get(rule);
        if (!found) {
          return { Rule: rule, Verdict: hasSeen ? "Good" : "NotJudged", Measured: 0, Unit: "s" };
        }
        return {
          Rule: rule,
          Verdict: "Wrong",
          Measured: found.frames / rate,
          Limit: found.limit / rate,
          Unit: "s",
          From: found.from / rate,
        };
      });
    },
  };
}
