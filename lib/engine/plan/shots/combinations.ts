import { random } from "../arithmetic/seeded-random";
import type { Shot, ShotCatalog } from "./shots";

/** Above this, numbers are drawn by chance: hardly one comes twice. */
const listed = 20_000;

/** How many combinations of one shot for each group there are. */
export const combinationCount = ({ groups }: ShotCatalog): number =>
  groups.reduce((product, shots) => product * shots.length, 1);

/**
 * At most `most` numbers of combinations: the first ones, or with a seed any of them. Fewer than `most`
 * are all that there are.
 */
export function* combinationsOf(
  catalog: ShotCatalog,
  most: number,
  seed: string | null,
): Generator<number> {
  const count = combinationCount(catalog);
  if (seed === null) {
    for (let number = 0; number < Math.min(most, count); number += 1) yield number;
    return;
  }
  const dice = random(seed, "combinations");
  if (count > listed) {
    const within = Math.min(count, Number.MAX_SAFE_INTEGER);
    for (let drawn = 0; drawn < most; drawn += 1) yield Math.floor(dice.fraction() * within);
    return;
  }
  yield* dice.shuffle([...Array(count).keys()]).slice(0, most);
}

/**
 * Combination `number` of base shots: its digits, in mixed radix, are the shots of the groups. The
 * first group in `order` has the lowest digit.
 */
export function baseOfCombination(
  { groups }: ShotCatalog,
  order: readonly number[],
  number: number,
): Shot[] {
  const base: Shot[] = Array.from({ length: order.length });
  let rest = number;
  for (const group of order) {
    const shots = groups[group] ?? [];
    base[group] = shots[rest % shots.length] as Shot;
    rest = Math.floor(rest / shots.length);
  }
  return base;
}
