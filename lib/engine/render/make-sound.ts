import "server-only";
import { createHash } from "node:crypto";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { moveFile, partName } from "@/lib/base/files/move-file";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type Loudness, readLoudness } from "@/lib/engine/shelf/loudness-summary";
import { pruneFolder, touchFile } from "@/lib/engine/shelf/prune-folder";
import { shareFlight } from "@/lib/engine/shelf/single-flight";
import { correctedMaster, firstMaster } from "./master";
import { RenderError } from "./render-error";
import type { Sources } from "./render-options";
import { sourceOf } from "./shot-args";
import { masterArgs, measureArgs, mixArgs, silenceArgs } from "./sound-args";
import type { SoundPlan } from "./sound-plan";
import { speechLevel } from "./speech-level";

/** A finished AAC track. */
export type Sound = { path: string; lufs: number | null };

export type MakeSoundOptions = {
  plan: SoundPlan;
  sources: Sources;
  speechPath: (speechKey: string) => string;
  cacheFolder: string;
  signal?: AbortSignal;
};

/** Part of every key: changes when the same plan would sound different. */
const soundVersion = "1";
const mostCorrections = 2;
const keptBytes = 512 * 1024 ** 2;
const limits = { memoryBytes: 4 * 1024 ** 3 };

const noteSchema = z.object({ lufs: z.number().nullable() });
const holder = globalThis as { reelpressSoundFlights?: ReturnType<typeof shareFlight<Sound>> };

/**
 * Mixes the sound of a clip once for all clips that sound the same, to -14 LUFS and a true peak
 * under -1 dBTP.
 * @throws RenderError `speech-missing`, `source-missing`; AppError of `runProgram`
 */
export async function makeSound(options: MakeSoundOptions): Promise<Sound> {
  const flights = (holder.reelpressSoundFlights ??= shareFlight<Sound>());
  const folder = path.join(options.cacheFolder, "sound");
  const file = path.join(folder, `${soundKey(options)}.m4a`);
  const known = await readMade(file);
  if (known) return known;
  return await flights.join(
    file,
    async (signal) => {
      await mkdir(folder, { recursive: true });
      const sound = await mixAndMaster({ ...options, signal }, file);
      await pruneFolder(folder, keptBytes);
      return sound;
    },
    options.signal,
  );
}

function soundKey({ plan, sources }: MakeSoundOptions): string {
  const files = [...plan.music, ...plan.source].map((piece) => {
    const { facts } = sourceOf(piece.mediaId, sources);
    return [facts.contentHash, facts.loudnessLufs];
  });
  const anonymous = (piece: { mediaId: string }) => ({ ...piece, mediaId: "" });
  const { music, source, ...rest } = plan;
  const identity = [soundVersion, rest, music.map(anonymous), source.map(anonymous), files];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
}

/** The note is written last: a track without one was cut short. */
async function readMade(file: string): Promise<Sound | null> {
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(`${file}.json`, "utf8")));
    await access(file);
    await Promise.all([touchFile(file), touchFile(`${file}.json`)]);
    return { path: file, lufs: note.lufs };
  } catch {
    return null;
  }
}

async function mixAndMaster(
  options: MakeSoundOptions & { signal: AbortSignal },
  file: string,
): Promise<Sound> {
  const { plan, signal } = options;
  const temporary = partName(file);
  const mixed = `${temporary}.w64`;
  const run = (args: string[]) =>
    runProgram(ffmpegPath(), args, {
      signal,
      limits,
      deadlineMs: 60_000 + plan.seconds * 4_000,
    });
  try {
    let lufs: number | null = null;
    if (plan.speech.length + plan.music.length + plan.source.length === 0) {
      await run(silenceArgs(plan.seconds, temporary));
    } else {
      const speechLufs = await measureSpeech(options);
      const mix = await run(mixArgs({ ...options, speechLufs }, mixed));
      lufs = (await master(run, mixed, readLoudness(mix.stderrTail), temporary)).lufs;
    }
    await moveFile(temporary, file);
    const note = JSON.stringify({ lufs });
    await madeByRename(`${file}.json`, (part) => writeFile(part, note));
    return { path: file, lufs };
  } finally {
    await rm(mixed, { force: true });
    await rm(temporary, { force: true });
  }
}

async function measureSpeech(options: MakeSoundOptions): Promise<number | null> {
  const files = options.plan.speech.map((one) => options.speechPath(one.speechKey));
  try {
    return await speechLevel(files);
  } catch (cause) {
    throw new RenderError(
      "speech-missing",
      "The narration of this clip is gone from the cache. Run the job again to speak it anew.",
      { cause },
    );
  }
}

/** Encodes, listens to the result, and corrects until it is within the target. */
async function master(
  run: (args: string[]) => Promise<{ stderrTail: string }>,
  mixed: string,
  mix: Loudness,
  output: string,
): Promise<Loudness> {
  let settings = firstMaster(mix);
  for (let attempt = 0; ; attempt += 1) {
    await run(masterArgs(mixed, settings, output));
    const heard = readLoudness((await run(measureArgs(output))).stderrTail);
    const next = attempt < mostCorrections ? correctedMaster(settings, heard) : null;
    if (next === null) return heard;
    settings = next;
  }
}
