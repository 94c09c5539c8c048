import "server-only";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { prepareFontFolder } from "../glyphs/fonts";
import { defaultCache } from "../render-cache";
import { musicArgs, sceneArgs } from "./sample-args";
import { type SampleLanguage, type SampleScene, sampleGroups, sceneScript } from "./sample-scenes";

/** Absolute paths of the drawn files. */
export type SampleMedia = { groups: Array<{ name: string; files: string[] }>; music: string[] };

const deadlineMs = 120_000;
/** Number of scenes that are drawn in parallel. */
const parallel = 2;

/**
 * Draws the media of the sample project into a folder: short clips in three groups, and a loop of
 * music. All are made by this program, so that no licence applies. Existing files stay.
 * @throws AppError of `runProgram`
 */
export async function makeSampleMedia(
  folder: string,
  language: SampleLanguage,
  signal?: AbortSignal,
  cacheFolder: string = defaultCache().folder,
): Promise<SampleMedia> {
  await mkdir(folder, { recursive: true });
  const fonts = await prepareFontFolder(cacheFolder);
  const music = path.join(folder, "morning-loop.m4a");
  const fileOf = (scene: SampleScene) => path.join(folder, `${scene.name}.mp4`);
  const jobs = [
    () => make(music, (output) => run(musicArgs(output))),
    ...sampleGroups
      .flatMap((group) => group.scenes)
      .map((scene) => () => make(fileOf(scene), (output) => drawScene(scene, output))),
  ];
  await Promise.all(Array.from({ length: parallel }, () => work(jobs)));
  const groups = sampleGroups.map((group) => ({
    name: group.name[language],
    files: group.scenes.map(fileOf),
  }));
  return { groups, music: [music] };

  async function run(args: string[]): Promise<void> {
    await runProgram(ffmpegPath(), args, { signal, deadlineMs, cwd: fonts.folder, env: fonts.env });
  }

  async function drawScene(scene: SampleScene, output: string): Promise<void> {
    const script = path.join(fonts.folder, `${path.basename(output)}.ass`);
    try {
      await writeFile(script, sceneScript(scene, language));
      await run(sceneArgs(scene, path.basename(script), output));
    } finally {
      await rm(script, { force: true });
    }
  }
}

async function work(jobs: Array<() => Promise<void>>): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

async function make(file: string, draw: (temporary: string) => Promise<void>): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await madeByRename(file, draw);
}
