import type { AnalysedShot } from "@/lib/engine/plan/analysis/media-analysis";
import type { Salience } from "@/lib/engine/plan/analysis/salience";
import type { Bars } from "@/lib/engine/plan/facts";
import type { Boundary } from "./boundary-finder";
import { salienceOf, seenPart } from "./salience";
import { coarseSize, type SmallFrame } from "./small-frame";

const pixels = coarseSize.width * coarseSize.height;
const range = { darkest: 16, brightest: 235 } as const;
/** A pixel is black up to here (8 % of the range, as in `blackRanges`), a frame when 98 % of it is. */
const blackLuma = 16 + 0.08 * 219;
const blackPixels = 0.98;
/** Movement is measured over this time, so that it does not depend on the frame rate. */
const motionSeconds = 0.08;
/** A picture that has not changed for so long is frozen: by compression, each pixel may still stray a little. */
const frozenSeconds = 1;
const frozenPixel = 4;
const frozenMean = 0.25;
/** Where the eye goes is asked once in this time. */
const salienceSeconds = 0.5;

const clamped = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

/** Mean and largest difference in luma. */
function lumaChange(a: SmallFrame, b: SmallFrame): { mean: number; most: number } {
  let sum = 0;
  let most = 0;
  for (let i = 0; i < a.luma.length; i += 1) {
    const change = Math.abs((a.luma[i] ?? 0) - (b.luma[i] ?? 0));
    sum += change;
    if (change > most) most = change;
  }
  return { mean: sum / a.luma.length, most };
}

function colourOf({ coarse }: SmallFrame): { luma: number; saturation: number; dark: number } {
  let luma = 0;
  let chroma = 0;
  let dark = 0;
  for (let i = 0; i < pixels; i += 1) {
    const y = coarse[i] ?? 0;
    luma += y;
    if (y <= blackLuma) dark += 1;
    const u = (coarse[i + pixels] ?? 0) - 128;
    const v = (coarse[i + 2 * pixels] ?? 0) - 128;
    // Not Math.hypot, which takes ten times as long.
    chroma += Math.sqrt(u * u + v * v);
  }
  const span = range.brightest - range.darkest;
  return {
    luma: (luma / pixels - range.darkest) / span,
    saturation: chroma / pixels / 112,
    dark: dark / pixels,
  };
}

/** How steep the steepest tenth of the picture's edges is. */
function sharpnessOf({ edges }: SmallFrame): number {
  const steepest = edges.toSorted();
  return ((steepest[Math.floor(steepest.length * 0.9)] ?? 0) - range.darkest) / 64;
}

const kinds = ["luma", "saturation", "sharpness", "motion", "black", "frozen"] as const;
type Looks = Record<(typeof kinds)[number], number>;

/**
 * Measures frame after frame, and tells at the end what the shots between boundaries look like.
 * @param firstFrame the number of the frame that is pushed first
 */
export function createShotMeter(
  rate: number,
  frameCount: number,
  { bars, firstFrame = 0 }: { bars?: Bars | undefined; firstFrame?: number } = {},
) {
  const table = new Float32Array(frameCount * kinds.length);
  const recent: SmallFrame[] = [];
  const motionFrames = Math.max(1, Math.round(motionSeconds * rate));
  const frozenFrames = Math.max(1, Math.round(frozenSeconds * rate));
  let count = 0;
  let sharpness = 0;
  let stillSince = 0;
  const seen = seenPart(bars);
  const salienceFrames = Math.max(1, Math.round(salienceSeconds * rate));
  const moments: Array<Salience & { frame: number }> = [];
  let sampled: Uint8Array | undefined;

  function noteSalience({ coarse }: SmallFrame): void {
    // In the middle of the time that it stands for, wherever an interrupted look goes on.
    const turn = (firstFrame + count) % salienceFrames;
    if (turn !== Math.floor(salienceFrames / 2) && frameCount > 1) return;
    const salience = salienceOf(coarse, sampled, seen);
    sampled = coarse;
    if (salience) moments.push({ frame: count, ...salience });
  }

  function markFrozen(to: number): void {
    if (to + 1 - stillSince < frozenFrames) return;
    for (let i = stillSince; i <= to; i += 1) table[i * kinds.length + 5] = 1;
  }

  /** Whether the picture stands still since the last frame and since a second ago. */
  function isStill(frame: SmallFrame): boolean {
    const since = Math.max(1, Math.min(frozenFrames, count - stillSince));
    return [1, since].every((back) => {
      const before = recent.at(-back);
      if (!before) return true;
      const { mean, most } = lumaChange(before, frame);
      return most <= frozenPixel && mean <= frozenMean;
    });
  }

  return {
    push(frame: SmallFrame): void {
      if (count >= frameCount) return;
      const { luma, saturation, dark } = colourOf(frame);
      // The edges change once per second only.
      if (count === 0 || !sameBytes(frame.edges, recent.at(-1)?.edges))
        sharpness = sharpnessOf(frame);
      const before = recent.at(-motionFrames) ?? recent[0];
      const change = before ? lumaChange(before, frame).mean : 0;
      const isBlack = dark >= blackPixels;
      noteSalience(frame);
      if (isBlack || !isStill(frame)) {
        markFrozen(count - 1);
        stillSince = isBlack ? count + 1 : count;
      }
      table.set([luma, saturation, sharpness, change, isBlack ? 1 : 0, 0], count * kinds.length);
      recent.push(frame);
      if (recent.length > frozenFrames) recent.shift();
      count += 1;
    },

    /**
     * The shots between the boundaries, without what the sound says of them. Times count from the first
     * frame that was pushed.
     * @param first where the first shot begins
     */
    shots(
      boundaries: readonly Boundary[],
      durationSeconds: number,
      first: { at: number; kind: AnalysedShot["cutKind"] } = { at: 0, kind: "start" },
    ): AnalysedShot[] {
      markFrozen(count - 1);
      const starts = [first, ...boundaries];
      return starts.map(({ at, kind }, index) => {
        const next = starts[index + 1]?.at;
        const looks = meanLooks(at, Math.min(count, next ?? count));
        const salience = moments
          .filter(({ frame }) => frame >= at && (next === undefined || frame < next))
          .map(({ frame, ...seen }) => ({ at: Math.round((1000 * frame) / rate) / 1000, ...seen }));
        return {
          fromSeconds: at / rate,
          toSeconds: next === undefined ? durationSeconds : next / rate,
          cutKind: kind,
          motion: clamped(1 - Math.exp(-looks.motion / 8)),
          luma: clamped(looks.luma),
          saturation: clamped(looks.saturation),
          sharpness: clamped(looks.sharpness),
          blackShare: clamped(looks.black),
          frozenShare: clamped(looks.frozen),
          speechShare: 0,
          loudnessDb: null,
          ...(salience.length === 0 ? {} : { salience }),
        };
      });
    },
  };

  /** Means over a shot. The first frames of a shot move away from the shot before, which is no motion. */
  function meanLooks(from: number, to: number): Looks {
    const sums: Looks = { luma: 0, saturation: 0, sharpness: 0, motion: 0, black: 0, frozen: 0 };
    const length = Math.max(1, to - from);
    const quiet = from === 0 ? 1 : motionFrames;
    kinds.forEach((kind, column) => {
      const skipped = kind === "motion" ? Math.min(quiet, length - 1) : 0;
      for (let i = from + skipped; i < to; i += 1)
        sums[kind] += table[i * kinds.length + column] ?? 0;
      sums[kind] /= Math.max(1, length - skipped);
    });
    return sums;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(a, b) === 0;
}
