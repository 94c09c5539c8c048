import { energyIn, type Ground, mayEnd, mayShow, mayStart } from "./find-edges";
import { shortestStretch } from "./choose-stretches";
import { type Stretch, stretchFrames } from "./mashup-source";

/** One end of a stretch: which, and in which direction the stretch grows there. */
type End = { index: number; side: "from" | "to" };

type Move = { end: End; frame: number; gain: number; grown: number };

const groundFor = (grounds: readonly Ground[], { source }: Stretch) => grounds[source] as Ground;

/** How far an end may go outwards: to the next stretch of the same source. */
function limitOf(stretches: readonly Stretch[], { index, side }: End): number {
  const stretch = stretches[index] as Stretch;
  const neighbour = stretches[side === "to" ? index + 1 : index - 1];
  const isSame = neighbour?.source === stretch.source;
  if (side === "to") return isSame ? neighbour.from : Number.MAX_SAFE_INTEGER;
  return isSame ? neighbour.to : 0;
}

const outward = ({ side }: End) => (side === "to" ? 1 : -1);

/**
 * Where an end can go next: the nearest free frame outwards or inwards, which is the next frame in a pause
 * and beyond the sentence otherwise. Null when there is none.
 */
function nextFree(
  stretches: readonly Stretch[],
  end: End,
  grow: boolean,
  grounds: readonly Ground[],
): Move | null {
  const stretch = stretches[end.index] as Stretch;
  const ground = groundFor(grounds, stretch);
  const step = grow ? outward(end) : -outward(end);
  const limit = limitOf(stretches, end);
  const isClean = end.side === "to" ? mayEnd : mayStart;
  const at = stretch[end.side];
  const shortest = Math.min(shortestStretch, stretchFrames(stretch));
  for (let frame = at + step; frame >= 0 && frame < ground.free.length; frame += step) {
    if (grow && step * (frame - limit) > 0) return null;
    const grown = grow ? Math.abs(frame - at) : -Math.abs(frame - at);
    if (!grow && stretchFrames(stretch) + grown < shortest) return null;
    const added = step > 0 ? frame - 1 : frame;
    if (grow && !ground.showable[added]) return null;
    if (!ground.free[frame] || !isClean(ground, frame)) continue;
    const [from, to] = frame < at ? [frame, at] : [at, frame];
    return { end, frame, gain: energyIn(ground, from, to) / (to - from), grown };
  }
  return null;
}

function movesOf(stretches: readonly Stretch[], grow: boolean, grounds: readonly Ground[]): Move[] {
  return stretches.flatMap((_, index) =>
    (["from", "to"] as const).flatMap(
      (side) => nextFree(stretches, { index, side }, grow, grounds) ?? [],
    ),
  );
}

/** Stretches must be in the order of sources and time. */
function inOrder(one: Stretch, other: Stretch): number {
  return one.source - other.source || one.from - other.from;
}

/** Growing ends come near each other, and joining them makes the length wrong again. */
const joinRounds = 2;
/** A gap shorter than this looks like a fault, not like a cut: 0.8 s. */
const faultFrames = 20;

/** Stretches of a source become one when they touch, or when only a glimpse is left out between them. */
export function joinStretches(
  stretches: readonly Stretch[],
  grounds: readonly Ground[],
): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort(inOrder)) {
    const last = joined.at(-1);
    const near =
      last?.source === stretch.source &&
      stretch.from - last.to < faultFrames &&
      mayShow(groundFor(grounds, stretch), last.to, stretch.from);
    if (last && near) last.to = Math.max(last.to, stretch.to);
    else joined.push({ ...stretch });
  }
  return joined;
}

/**
 * Moves the ends of stretches until they have `frames` frames together: through pauses frame by frame,
 * over whole sentences where a pause does not suffice, never into a sentence. What is added has the most
 * energy, and what is taken away the least. The result has the wished length, or is shorter by less than
 * a sentence; no source grows beyond `ofSource` frames. It is longer only when not even the shortest stretch is short enough.
 */
export function fitStretches(
  chosen: readonly Stretch[],
  frames: number,
  grounds: readonly Ground[],
  ofSource = Number.MAX_SAFE_INTEGER,
): Stretch[] {
  let fitted = joinStretches(chosen, grounds);
  for (let round = 0; round < joinRounds; round += 1) {
    fitted = joinStretches(moveEnds(fitted, frames, grounds, ofSource), grounds);
  }
  return moveEnds(fitted, frames, grounds, ofSource);
}

/** The frames that the source of a stretch gives in all. */
function framesOf(stretches: readonly Stretch[], of: Stretch | undefined): number {
  return stretches.reduce(
    (sum, one) => (one.source === of?.source ? sum + stretchFrames(one) : sum),
    0,
  );
}

function moveEnds(
  chosen: readonly Stretch[],
  frames: number,
  grounds: readonly Ground[],
  ofSource: number,
): Stretch[] {
  let stretches = chosen.map((stretch) => ({ ...stretch }));
  const missing = () => frames - stretches.reduce((sum, one) => sum + stretchFrames(one), 0);
  const apply = ({ end, frame }: Move) => {
    (stretches[end.index] as Stretch)[end.side] = frame;
  };
  while (missing() < 0) {
    const moves = movesOf(stretches, false, grounds);
    // Never shorter than needed, as long as one end can go less far.
    const exact = moves.filter((move) => move.grown >= missing());
    const from = exact.length > 0 ? exact : moves;
    const least = from.reduce<Move | null>(
      (best, move) => (best && best.gain <= move.gain ? best : move),
      null,
    );
    if (least) apply(least);
    else if (stretches.length > 1) stretches = withoutWeakest(stretches, grounds);
    else break;
  }
  while (missing() > 0) {
    const moves = movesOf(stretches, true, grounds).filter(
      ({ grown, end }) =>
        grown <= missing() && grown + framesOf(stretches, stretches[end.index]) <= ofSource,
    );
    const most = moves.reduce<Move | null>(
      (best, move) => (best && best.gain >= move.gain ? best : move),
      null,
    );
    if (!most) break;
    apply(most);
  }
  return stretches;
}

function withoutWeakest(stretches: readonly Stretch[], grounds: readonly Ground[]): Stretch[] {
  const mean = (one: Stretch) =>
    energyIn(groundFor(grounds, one), one.from, one.to) / stretchFrames(one);
  const weakest = stretches.reduce((weak, one) => (mean(one) < mean(weak) ? one : weak));
  return stretches.filter((one) => one !== weakest);
}
