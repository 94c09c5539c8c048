import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import type { ShownPicks } from "../length/fit-picks";
import type { Judge } from "../shots/pick-variants";

/** A draw as a strategy makes it, and what it would show. */
export type Tried<Drawn> = {
  drawn: Drawn;
  shown: ShownPicks;
  /** An earlier draw shows exactly this. */
  isRepeat: boolean;
};

/** Being the same as an earlier draw is worse than being too much like one. */
const repeatExcess = 10;

/**
 * Draws until the judge is content with a clip that no earlier one equals, `plain` times as ever and `more`
 * times in view of what was in the way: `avoid` is every shot of the videos that the draws before were too much
 * like. When nothing is found, the least alike is taken. Yields between two draws. Without a judge it draws `plain` times.
 */
export function* drawAgain<Drawn>(
  { plain, more }: { plain: number; more: number },
  judge: Judge<ShownPicks> | undefined,
  draw: (attempt: number, avoid: readonly MontageShot[]) => Tried<Drawn>,
): Generator<void, Tried<Drawn>> {
  const avoid: MontageShot[] = [];
  let best = draw(0, avoid);
  let least = Number.POSITIVE_INFINITY;
  const most = judge ? plain + more : plain;
  for (let attempt = 0; attempt < most; attempt += 1) {
    const tried = attempt === 0 ? best : draw(attempt, avoid);
    const judged = judge?.(tried.shown, least);
    const excess = (judged?.excess ?? 0) + (tried.isRepeat ? repeatExcess : 0);
    if (excess === 0) return tried;
    if (excess < least || !judge) [best, least] = [tried, excess];
    avoid.push(...(judged?.rival ?? []));
    yield;
  }
  return best;
}
