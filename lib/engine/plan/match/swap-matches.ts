import { findMarked } from "../draws/find-marked";
import type { ShotAt, Swapping } from "../strategy/strategy";
import type { MatchChooser } from "./choose-matches";
import type { Matched } from "./show-matched";
import type { MatchPool } from "./match-pool";
import type { Passage, Taken } from "./passage";

/** What an output says and shows. */
export type Drawn = { passages: readonly Passage[]; matched: Matched };

/** The passage of a shot of the clip, and the shot. */
function placeOf({ matched }: Drawn, at: number): { passage: number; taken: Taken } | null {
  const all = matched.taken.flatMap((taken, passage) =>
    taken.map((one) => ({ passage, taken: one })),
  );
  return all[at] ?? null;
}

/** How shots of image-text matching are replaced: by others of all sources, those nearest to the text first. */
export function swapMatches(
  pool: MatchPool,
  matches: Map<number, Drawn>,
  chooser: MatchChooser,
): Swapping {
  const all = pool.shots.map(({ shot }) => shot);
  const find = ({ draw, at }: ShotAt) => {
    const drawn = matches.get(draw);
    const place = drawn && placeOf(drawn, at);
    return place ? { drawn, ...place } : null;
  };
  return {
    ranked(shot) {
      const found = find(shot);
      const ratings = found?.drawn.passages[found.passage]?.ratings ?? [];
      return [...ratings]
        .sort((one, other) => other.score - one.score)
        .flatMap((rating) => all[rating.shot] ?? []);
    },
    find: (shot, mark) => findMarked(all, mark, find(shot)?.taken.frames ?? 1),
    repeat({ draw, instead }, picks) {
      const drawn = matches.get(instead ?? -1);
      if (!drawn) return;
      let next = 0;
      const taken = drawn.matched.taken.map((row, passage) =>
        row.map((one): Taken => {
          const shot = picks[next]?.shot;
          next += 1;
          if (!shot || shot.id === one.shot.id) return one;
          const index = all.findIndex(({ id }) => id === shot.id);
          const ratings = drawn.passages[passage]?.ratings ?? [];
          const rating = ratings.find((rated) => rated.shot === index) ?? null;
          return { shot, frames: one.frames, rating, by: "hand" };
        }),
      );
      chooser.note(taken);
      matches.set(draw, { ...drawn, matched: { ...drawn.matched, taken } });
    },
  };
}
