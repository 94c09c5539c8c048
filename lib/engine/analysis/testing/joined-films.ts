import type { DrawnFilm } from "./drawn-films";

/** Films one after the other, with hard cuts between them. */
export function filmOf(films: readonly DrawnFilm[]): DrawnFilm {
  let frames = 0;
  const parts = films.map((film) => {
    const from = frames;
    frames += film.frames;
    return { film, from };
  });
  const [first] = parts;
  if (!first) throw new Error("a film has at least one part");
  const { rate } = first.film;
  return {
    name: films.map(({ name }) => name).join(", "),
    rate,
    frames,
    draw(index, canvas) {
      const part = parts.findLast(({ from }) => from <= index) ?? first;
      return part.film.draw(index - part.from, canvas);
    },
    cuts: parts.slice(1).map(({ from }) => from / rate),
    fades: [],
  };
}
