import "server-only";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { prepareFontFolder } from "../glyphs/font-folder";
import { defaultCache } from "../render-cache";
import { sampleAnimals } from "./sample-animals";
import { musicArgs, type SceneSpan, sceneArgs } from "./sample-args";
import { filmArgs, filmSubtitles, mashupFilms, matchedFilm, type SampleFilm } from "./sample-films";
import { rallyArgs, rallySoundArgs, rallySpans, sampleRally } from "./sample-rally";
import { type SampleLanguage, type SampleScene, sampleGroups, sceneScript } from "./sample-scenes";

/** Which sample project: one for each kind of job. */
export type SampleProject = "script" | "matching" | "film" | "sports" | "mashup";

/** Absolute paths of the drawn files, and the tags of some of them, as a comma list. */
export type SampleMedia = {
  groups: Array<{ name: string; files: string[] }>;
  music: string[];
  tags: ReadonlyMap<string, string>;
};

const deadlineMs = 120_000;
/** Number of scenes that are drawn in parallel. */
const parallel = 2;

const musicName = "morning-loop.m4a";
const fileName = ({ name }: { name: string }) => `${name}.mp4`;

/** The names of the files of a sample project, in the order in which they are drawn, films after their scenes. */
const fileNames: Record<SampleProject, readonly string[]> = {
  script: [...sampleGroups.flatMap((group) => group.scenes).map(fileName), musicName],
  matching: sampleAnimals.map(fileName),
  film: [...matchedFilm.scenes, matchedFilm].map(fileName),
  mashup: [
    ...mashupFilms.flatMap((film) => film.scenes).map(fileName),
    musicName,
    ...mashupFilms.map(fileName),
  ],
  sports: [sampleRally].map(fileName),
};

/** How far the drawing of a sample project is: the number of its files, and the names of those that are there. */
export async function drawnSamples(
  folder: string,
  project: SampleProject,
): Promise<{ total: number; drawn: string[] }> {
  const names = fileNames[project];
  const there = await Promise.all(names.map((name) => exists(path.join(folder, name))));
  return { total: names.length, drawn: names.filter((_, index) => there[index]) };
}

/**
 * Draws the media of a sample project into a folder: short clips and a loop of music, drawn animals, a
 * match, or films. All are made by this program, so that no licence applies. Existing files stay.
 * @throws AppError of `runProgram`
 */
export async function makeSampleMedia(
  folder: string,
  { language, project }: { language: SampleLanguage; project: SampleProject },
  signal?: AbortSignal,
  cacheFolder: string = defaultCache().folder,
): Promise<SampleMedia> {
  await mkdir(folder, { recursive: true });
  const fonts = await prepareFontFolder(cacheFolder);
  const music = path.join(folder, musicName);
  const fileOf = (scene: { name: string }) => path.join(folder, fileName(scene));
  const noTags = new Map<string, string>();
  const oneGroup = (films: readonly { name: string }[]) => [
    { name: project, files: films.map(fileOf) },
  ];

  switch (project) {
    case "script":
      await drawAll(
        sampleGroups.flatMap((group) => group.scenes),
        [() => make(music, (output) => run(musicArgs(output)))],
      );
      return {
        groups: sampleGroups.map((group) => ({
          name: group.name[language],
          files: group.scenes.map(fileOf),
        })),
        music: [music],
        tags: noTags,
      };
    case "matching":
      await drawAll(sampleAnimals);
      return {
        groups: oneGroup(sampleAnimals),
        music: [],
        tags: new Map(sampleAnimals.map((animal) => [fileOf(animal), animal.tags[language]])),
      };
    case "film":
      await drawAll(matchedFilm.scenes);
      await joinFilm(matchedFilm);
      return { groups: oneGroup([matchedFilm]), music: [], tags: noTags };
    case "mashup":
      await drawAll(
        mashupFilms.flatMap((film) => film.scenes),
        [() => make(music, (output) => run(musicArgs(output)))],
      );
      for (const film of mashupFilms) await joinFilm(film);
      return { groups: oneGroup(mashupFilms), music: [music], tags: noTags };
    case "sports":
      await make(fileOf(sampleRally), drawRally);
      return { groups: oneGroup([sampleRally]), music: [], tags: noTags };
  }

  async function run(args: string[]): Promise<void> {
    await runProgram(ffmpegPath(), args, { signal, deadlineMs, cwd: fonts.folder, env: fonts.env });
  }

  async function drawAll(
    scenes: readonly SampleScene[],
    others: Array<() => Promise<void>> = [],
  ): Promise<void> {
    const jobs = [
      ...others,
      ...scenes.map((scene) => () => make(fileOf(scene), (output) => drawScene(scene, output))),
    ];
    await Promise.all(Array.from({ length: parallel }, () => work(jobs)));
  }

  async function drawScene(scene: SampleScene, output: string, span?: SceneSpan): Promise<void> {
    const script = path.join(fonts.folder, `${path.basename(output)}.ass`);
    try {
      await writeFile(script, sceneScript(scene, language));
      await run(sceneArgs(scene, path.basename(script), output, span));
    } finally {
      await rm(script, { force: true });
    }
  }

  async function drawRally(output: string): Promise<void> {
    const halves = rallySpans.map((span, index) => ({ span, file: `${output}.${index}.mp4` }));
    const sound = `${output}.sound.m4a`;
    const list = `${output}.txt`;
    try {
      await Promise.all([
        ...halves.map(({ span, file }) => drawScene(sampleRally, file, span)),
        run(rallySoundArgs(sound)),
      ]);
      await writeFile(list, concatList(halves.map(({ file }) => file)));
      await run(rallyArgs({ list, sound, output }));
    } finally {
      const files = [...halves.map(({ file }) => file), sound, list];
      await Promise.all(files.map((file) => rm(file, { force: true })));
    }
  }

  async function joinFilm(film: SampleFilm): Promise<void> {
    await make(fileOf(film), async (output) => {
      const list = `${output}.txt`;
      const lines = filmSubtitles(film, language);
      const subtitles = lines === null ? null : `${output}.srt`;
      try {
        await writeFile(list, concatList(film.scenes.map(fileOf)));
        if (subtitles && lines) await writeFile(subtitles, lines);
        await run(filmArgs(film, { list, subtitles, output }));
      } finally {
        await Promise.all(
          [list, ...(subtitles ? [subtitles] : [])].map((file) => rm(file, { force: true })),
        );
      }
    });
  }
}

async function work(jobs: Array<() => Promise<void>>): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

/** The list of files that ffmpeg's concat demuxer reads. */
const concatList = (files: readonly string[]): string =>
  files.map((file) => `file '${file.replaceAll("'", "'\\''")}'`).join("\n");

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function make(file: string, draw: (temporary: string) => Promise<void>): Promise<void> {
  if (!(await exists(file))) await madeByRename(file, draw);
}
