import { energyIn, type Edge, type Ground, mayEnd, mayShow, mayStart } from "./find-edges";
import type { Stretch } from "./mashup-source";
import { stretchFrames } from "./mashup-source";

/** A highlight has at least this share of its wished length; shorter ones are tried where none is found. */
const shares = [0.7, 0.4, 0.1];
/** What an edge adds to the mean energy of a highlight. */
const edgeWorth: Readonly<Record<Edge["kind"], number>> = { cut: 0.02, pause: 0, forced: -0.2 };

/** The best choice of so many stretches up to an edge, and how it came about. */
type Best = { worth: number; last: Stretch | null; before: Best | null };

const nothing: Best = { worth: 0, last: null, before: null };
const impossible: Best = { worth: Number.NEGATIVE_INFINITY, last: null, before: null };

/** Adds the stretches of one source to the best choices of those before it. */
function chooseIn(
  ground: Ground,
  source: number,
  before: readonly Best[],
  { shortest, longest, wished }: { shortest: number; longest: number; wished: number },
): Best[] {
  const { edges } = ground;
  const least = Math.min(shortest, ground.showable.length);
  const best: Best[][] = edges.map(() => [...before]);
  let first = 0;
  for (let end = 1; end < edges.length; end += 1) {
    const to = edges[end] as Edge;
    const here = [...(best[end - 1] as Best[])];
    while ((edges[first] as Edge).frame < to.frame - longest) first += 1;
    for (let start = first; start < end && mayEnd(ground, to.frame); start += 1) {
      const from = edges[start] as Edge;
      if (to.frame - from.frame < least) break;
      if (!mayStart(ground, from.frame) || !mayShow(ground, from.frame, to.frame)) continue;
      const worth =
        energyIn(ground, from.frame, to.frame) / wished + edgeWorth[from.kind] + edgeWorth[to.kind];
      for (let count = 1; count < here.length; count += 1) {
        const fewer = (best[start] as Best[])[count - 1] ?? impossible;
        if (fewer.worth + worth <= (here[count] as Best).worth) continue;
        const last = { source, from: from.frame, to: to.frame };
        here[count] = { worth: fewer.worth + worth, last, before: fewer };
      }
    }
    best[end] = here;
  }
  return best.at(-1) ?? [...before];
}

function unwind(best: Best): Stretch[] {
  const found: Stretch[] = [];
  for (let at: Best | null = best; at?.last; at = at.before) found.unshift(at.last);
  return found;
}

/**
 * The `count` stretches of about `frames` frames that have the most energy together, apart from each
 * other and cut at pauses; the best first. There may be fewer where the sources are too short.
 */
export function extractHighlights(
  grounds: readonly Ground[],
  count: number,
  frames: number,
): Stretch[] {
  let found: Stretch[] = [];
  for (const share of shares) {
    const bounds = { shortest: Math.floor(frames * share), longest: frames, wished: frames };
    let best: Best[] = Array.from({ length: count + 1 }, (_, at) => (at ? impossible : nothing));
    grounds.forEach((ground, source) => {
      best = chooseIn(ground, source, best, bounds);
    });
    const most = best.findLast(({ worth }) => worth > Number.NEGATIVE_INFINITY) ?? nothing;
    const chosen = unwind(most);
    if (chosen.length > found.length) found = chosen;
    if (found.length === count) break;
  }
  const meanOf = (one: Stretch) =>
    energyIn(grounds[one.source] as Ground, one.from, one.to) / stretchFrames(one);
  return found.sort((one, other) => meanOf(other) - meanOf(one));
}
