import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { moveFile, partName } from "@/lib/base/files/move-file";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type SoundEvidence, toSamples } from "@/lib/engine/gate/sound-evidence";
import { type Loudness, readLoudness } from "@/lib/engine/probe/analysis/loudness-summary";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { readSealed, removeSealed, sealFile, touchSealed } from "@/lib/engine/cache/seal";
import { shareWork } from "@/lib/engine/cache/shared-work";
import { audibleStretches } from "./audible-stretches";
import { correctedMaster, firstMaster, type Master } from "./master";
import { bedArgs, closeBed, type MusicBed, needsBed } from "./music-bed";
import { RenderError } from "../render-error";
import type { Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { masterArgs, measureArgs, mixArgs, silenceArgs, type SoundCodec } from "./sound-args";
import type { SoundPlan } from "./sound-plan";
import { speechLevel } from "./speech-level";
import { speechTrace } from "./speech-trace";

/** A finished track, and the evidence by which the gate judges a clip with this track. */
export type Sound = { path: string; evidence: SoundEvidence };

export type MakeSoundOptions = {
  plan: SoundPlan;
  sources: Sources;
  speechPath: (speechKey: string) => string;
  cacheFolder: string;
  /** AAC when it is absent. */
  codec?: SoundCodec;
  signal?: AbortSignal;
};

/** Part of every key. Change the version when the same plan would sound different. */
const soundVersion = "3";
const mostCorrections = 2;
const keptBytes = 512 * 1024 ** 2;
const limits = { memoryBytes: 4 * 1024 ** 3 };

/** Stored in the track's seal, before the trace of the mix. */
const noteSchema = z.object({
  gainDb: z.number(),
  heard: z.array(z.object({ from: z.number(), to: z.number() })),
});
type Note = z.infer<typeof noteSchema>;

type Track = { path: string; note: Note; trace: Int16Array };
const sharedMixes = oncePerProcess("sounds being made", () => shareWork<Track>());

/**
 * Mixes the sound of a clip to the planned loudness and a true peak under -1 dBTP. Clips that sound the same share
 * one mix.
 * @throws RenderError `speech-missing`, `source-missing`; AppError of `runProgram`
 */
export async function makeSound(options: MakeSoundOptions): Promise<Sound> {
  const { path: file, note, trace } = await obtainTrack(options);
  const { plan, speechPath } = options;
  const spoken = await Promise.all(
    plan.speech.map(async ({ speechKey, atSeconds }) => ({
      atSeconds,
      samples: await speechTrace(speechPath(speechKey)),
    })),
  );
  return {
    path: file,
    evidence: { seconds: plan.seconds, lufs: plan.lufs, trace, ...note, spoken },
  };
}

/** Removes a cached track that may be damaged. */
export async function distrustSound(options: MakeSoundOptions): Promise<void> {
  await removeSealed(fileOf(options));
}

const endings: Readonly<Record<SoundCodec, string>> = { aac: "m4a", mp3: "mp3" };
const fileOf = (options: MakeSoundOptions): string =>
  path.join(
    options.cacheFolder,
    "sound",
    `${soundKey(options)}.${endings[options.codec ?? "aac"]}`,
  );

async function obtainTrack(options: MakeSoundOptions): Promise<Track> {
  const file = fileOf(options);
  const known = await readMade(file);
  if (known) return known;
  return await sharedMixes.join(
    file,
    async (signal) => {
      const folder = path.dirname(file);
      await mkdir(folder, { recursive: true });
      const track = await mixAndMaster({ ...options, signal }, file);
      await pruneFolder(folder, keptBytes);
      return track;
    },
    options.signal,
  );
}

function soundKey({ plan, sources }: MakeSoundOptions): string {
  const files = [...plan.music, ...plan.source].map((part) => {
    const { facts } = sourceOf(part.mediaId, sources);
    return [facts.contentHash, facts.loudnessLufs];
  });
  const anonymous = (part: { mediaId: string }) => ({ ...part, mediaId: "" });
  const { music, source, ...rest } = plan;
  const identity = [soundVersion, rest, music.map(anonymous), source.map(anonymous), files];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
}

async function readMade(file: string): Promise<Track | null> {
  const sealed = await readSealed(file);
  if (!sealed) return null;
  const end = sealed.indexOf(10);
  const note = noteSchema.parse(JSON.parse(sealed.subarray(0, end).toString("utf8")));
  await touchSealed(file);
  return { path: file, note, trace: toSamples(sealed.subarray(end + 1)) };
}

async function mixAndMaster(
  options: MakeSoundOptions & { signal: AbortSignal },
  file: string,
): Promise<Track> {
  const { plan, sources, signal } = options;
  const temporary = partName(file);
  const mixed = `${temporary}.w64`;
  const traced = `${temporary}.trace`;
  const made = [mixed, traced, temporary];
  const run = (args: string[]) =>
    runProgram(ffmpegPath(), args, {
      signal,
      limits,
      deadlineMs: 60_000 + plan.seconds * 4_000,
    });
  try {
    let gainDb = 0;
    let beds: ReadonlyMap<string, MusicBed> = new Map();
    if (plan.speech.length + plan.music.length + plan.source.length === 0) {
      await run(silenceArgs(plan.seconds, temporary, options.codec));
      await writeFile(traced, "");
    } else {
      const speechLufs = await measureSpeech(options);
      beds = await makeBeds(options, run, (bed) => {
        made.push(`${temporary}.bed-${bed}`);
        return `${temporary}.bed-${bed}`;
      });
      const mix = await run(mixArgs({ ...options, speechLufs, beds }, mixed, traced));
      gainDb = await master(
        run,
        readLoudness(mix.stderrTail),
        plan.lufs,
        (settings) => masterArgs(mixed, settings, temporary, options.codec),
        temporary,
      );
    }
    const heard = await audibleStretches(
      [...plan.music, ...plan.source],
      { sources, beds },
      signal,
    );
    const note: Note = { gainDb, heard };
    const trace = await readFile(traced);
    const sealed = Buffer.concat([Buffer.from(`${JSON.stringify(note)}\n`), trace]);
    await sealFile(file, { made: temporary, note: sealed });
    await moveFile(temporary, file);
    return { path: file, note, trace: toSamples(trace) };
  } finally {
    for (const passing of made) await rm(passing, { force: true });
  }
}

/** Decodes music that may have to repeat. */
async function makeBeds(
  { plan, sources }: MakeSoundOptions,
  run: (args: string[]) => Promise<unknown>,
  nameOf: (bed: number) => string,
): Promise<ReadonlyMap<string, MusicBed>> {
  const beds = new Map<string, MusicBed>();
  for (const part of plan.music) {
    const { path: file, facts } = sourceOf(part.mediaId, sources);
    if (!needsBed(part, facts) || beds.has(part.mediaId)) continue;
    const bed = nameOf(beds.size);
    await run(bedArgs(file, facts, bed));
    const longest = plan.music.filter((one) => one.mediaId === part.mediaId);
    beds.set(part.mediaId, await closeBed(bed, Math.max(...longest.map((one) => one.seconds))));
  }
  return beds;
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

/**
 * Encodes the mix, measures the result, and corrects the gain until the loudness is on target.
 * @returns the final gain, in dB
 */
async function master(
  run: (args: string[]) => Promise<{ stderrTail: string }>,
  mix: Loudness,
  wantedLufs: number,
  encode: (settings: Master) => string[],
  output: string,
): Promise<number> {
  let settings = firstMaster(mix, wantedLufs);
  for (let attempt = 0; ; attempt += 1) {
    await run(encode(settings));
    const heard = readLoudness((await run(measureArgs(output))).stderrTail);
    const next = attempt < mostCorrections ? correctedMaster(settings, heard, wantedLufs) : null;
    if (next === null) return settings.gainDb;
    settings = next;
  }
}
