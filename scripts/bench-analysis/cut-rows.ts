import path from "node:path";
import { analysePicture } from "@/lib/engine/analysis/picture/analyse-picture";
import {
  type DrawnFilm,
  filmOfCuts,
  filmOfFades,
  trickyFilms,
} from "@/lib/engine/analysis/testing/drawn-films";
import { judgeBoundaries, type Judged } from "@/lib/engine/analysis/testing/judge-boundaries";
import { writeFilm } from "@/lib/engine/analysis/testing/write-film";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import type { RowSet } from "./row-set";

/** 40 hard cuts, 20 fades, and 20 films without a cut in which much happens. */
export const cutRows: RowSet = async ({ folder, note }) => {
  async function judge(film: DrawnFilm): Promise<Judged> {
    const file = await writeFilm(film, path.join(folder, "film.mp4"));
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(probed.message);
    const { signal } = new AbortController();
    const shots = await analysePicture({ file, facts: probed.facts, signal });
    const found = shots.flatMap(({ fromSeconds, cutKind }) =>
      cutKind === "start" ? [] : [{ seconds: fromSeconds, kind: cutKind }],
    );
    const judged = judgeBoundaries(film, found);
    const told = (times: number[]) => times.map((at) => at.toFixed(2)).join(" ");
    if (judged.missed.length > 0) note(`${film.name}: missed at ${told(judged.missed)}`);
    if (judged.invented.length > 0) note(`${film.name}: invented at ${told(judged.invented)}`);
    return judged;
  }
  const all = async (films: DrawnFilm[]) => {
    const judged: Judged[] = [];
    for (const film of films) judged.push(await judge(film));
    return judged;
  };
  const sum = (judged: Judged[], count: (one: Judged) => number) =>
    judged.reduce((total, one) => total + count(one), 0);
  const cuts = await all([filmOfCuts(11, 20), filmOfCuts(12, 20)]);
  const fades = await all([filmOfFades(21, 10), filmOfFades(22, 10)]);
  const tricky = await all(trickyFilms(31));
  const invented = (judged: Judged[]) => sum(judged, (one) => one.invented.length);
  const row = (name: string, value: number, bar: number, isAtLeast: boolean) => ({
    name,
    value,
    bar,
    isAtLeast,
  });
  return [
    row("hard cuts found, of 40", sum(cuts, (one) => one.foundCuts) / 40, 0.97, true),
    row("fades found, of 20", sum(fades, (one) => one.foundFades) / 20, 0.9, true),
    row("cuts invented in 20 tricky films", invented(tricky), 0, false),
    row("cuts invented in the films of cuts and fades", invented([...cuts, ...fades]), 1, false),
  ];
};
