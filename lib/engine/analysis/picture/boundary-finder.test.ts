import { describe, expect, it } from "vitest";
import { type DrawnFilm, filmOfCuts, filmOfFades, trickyFilms } from "../testing/drawn-films";
import {
  black,
  type Colour,
  drawnScene,
  plainFrame,
  type Scene,
  seeded,
  white,
} from "../testing/drawn-scenes";
import { judgeBoundaries } from "../testing/judge-boundaries";
import { smallFramesOf } from "../testing/small-frames";
import { createBoundaryFinder } from "./boundary-finder";

function boundariesOf(film: DrawnFilm) {
  const finder = createBoundaryFinder(film.rate);
  for (const frame of smallFramesOf(film)) finder.push(frame);
  return finder.end().map(({ at, kind }) => ({ seconds: at / film.rate, kind }));
}

/** Scenes one after the other, each for so many frames. */
function filmOf(parts: readonly (readonly [scene: Scene | Colour, frames: number])[], rate = 25) {
  const film: DrawnFilm = {
    name: "parts",
    rate,
    frames: parts.reduce((sum, [, frames]) => sum + frames, 0),
    draw(index, canvas) {
      let from = 0;
      for (const [scene, frames] of parts) {
        if (index < from + frames) {
          return typeof scene === "function"
            ? scene(index / rate, canvas)
            : plainFrame(canvas, scene);
        }
        from += frames;
      }
      return plainFrame(canvas, black);
    },
    cuts: [],
    fades: [],
  };
  return film;
}
const scenes = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => drawnScene(random));
};
const [a, b, c] = scenes(40, 3) as [Scene, Scene, Scene];
const timesOf = (film: DrawnFilm) =>
  boundariesOf(film).map(({ seconds, kind }) => `${kind} ${Math.round(seconds * film.rate)}`);

it("finds every hard cut to the frame", () => {
  const film = filmOfCuts(5, 10);
  expect(boundariesOf(film)).toEqual(film.cuts.map((seconds) => ({ seconds, kind: "hard" })));
});

it("finds cross-fades and fades through black, within themselves, and nothing else", () => {
  const film = filmOfFades(9, 8);
  const found = boundariesOf(film);
  expect(judgeBoundaries(film, found)).toMatchObject({ foundFades: 8, invented: [] });
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["fade"]));
});

describe("finds no cut in", () => {
  it.each(trickyFilms(31).map((film) => [film.name, film] as const))("%s", (_name, film) => {
    expect(boundariesOf(film)).toEqual([]);
  });
});

/** Scenes in which what happens is nearest to a cut or a fade. */
it.each([
  [200, "a whip pan there and back"],
  [200, "sunrise"],
  [300, "to white and back"],
  [500, "from black and to black"],
])("finds no cut in scene %i: %s", (seed, name) => {
  const film = trickyFilms(seed).find((one) => one.name === name);
  expect(film && boundariesOf(film)).toEqual([]);
});

const red: Colour = [82, 90, 240];
const blue: Colour = [41, 240, 110];
it.each<[string, DrawnFilm, string[]]>([
  [
    "plain colours",
    filmOf([
      [red, 40],
      [blue, 40],
      [white, 40],
    ]),
    ["hard 40", "hard 80"],
  ],
  [
    "black between two scenes",
    filmOf([
      [a, 40],
      [black, 25],
      [b, 40],
    ]),
    ["hard 40", "hard 65"],
  ],
  [
    "a flash on a cut",
    filmOf([
      [a, 40],
      [white, 2],
      [b, 40],
    ]),
    ["hard 42"],
  ],
  [
    "a scene that comes back after another",
    filmOf([
      [a, 40],
      [b, 30],
      [a, 40],
    ]),
    ["hard 40", "hard 70"],
  ],
  [
    "a scene that is covered for a moment",
    filmOf([
      [a, 40],
      [b, 8],
      [a, 40],
    ]),
    [],
  ],
  [
    "quick cuts",
    filmOf([
      [a, 30],
      [b, 10],
      [c, 10],
      [a, 30],
    ]),
    ["hard 30", "hard 40", "hard 50"],
  ],
  [
    "a cut right after the start",
    filmOf([
      [a, 3],
      [b, 60],
    ]),
    [],
  ],
  [
    "another rate",
    filmOf(
      [
        [a, 90],
        [b, 90],
      ],
      60,
    ),
    ["hard 90"],
  ],
  [
    "few frames",
    filmOf(
      [
        [a, 30],
        [b, 30],
      ],
      10,
    ),
    ["hard 30"],
  ],
  ["a single frame", filmOf([[a, 1]]), []],
  ["no frame at all", filmOf([]), []],
])("tells the boundaries of %s", (_name, film, expected) => {
  expect(timesOf(film)).toEqual(expected);
});

it("judges the frames of one read from a pipe in less than 50 ms of work, also where fades are tried", () => {
  const frames = [...smallFramesOf(filmOfFades(9, 4))];
  /** The work of one read that nine of ten reads stay under, in ms. */
  const costOfReads = () => {
    const finder = createBoundaryFinder(25);
    const costs: number[] = [];
    // A pipe brings 64 KiB at a time, which is 13 frames.
    for (let from = 0; from < frames.length; from += 13) {
      const before = process.cpuUsage();
      for (const frame of frames.slice(from, from + 13)) finder.push(frame);
      costs.push(process.cpuUsage(before).user / 1000);
    }
    costs.sort((a, b) => a - b);
    return costs[Math.floor(costs.length * 0.9)] ?? 0;
  };
  // The time of the process holds what tests beside this one do: the quietest round counts.
  expect(Math.min(costOfReads(), costOfReads(), costOfReads())).toBeLessThan(50);
});

it("keeps no more boundaries than it may, and the same memory for any length", () => {
  const finder = createBoundaryFinder(25, 2);
  const film = filmOf([
    [a, 20],
    [b, 20],
    [c, 20],
    [a, 20],
    [b, 20],
  ]);
  for (const frame of smallFramesOf(film)) finder.push(frame);
  expect(finder.end().map(({ at }) => at)).toEqual([20, 40]);
});
