import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { listenArgs } from "./inspect-args";
import type { Inspection } from "./inspect-clip";
import { judgeSound } from "./judge-sound";
import { judgeSoundStreams } from "./judge-streams";
import { probeClip, readWhole } from "./read-clip";
import { type SoundEvidence, toSamples, traceRate } from "./sound-evidence";

type Options = {
  sound: SoundEvidence;
  /** Folder for temporary files. */
  workFolder: string;
  signal?: AbortSignal | undefined;
};

const broken = (Detail: string): Inspection => ({
  durationSeconds: 0,
  loudnessLufs: null,
  rules: [{ Rule: "File", Verdict: "Wrong", Code: "Unreadable", Detail }],
});

/**
 * Judges a finished file of sound alone: by its stream description, by its completeness, and by what
 * is heard.
 * @throws AppError of `runProgram` when it was cancelled or took too long
 */
export async function inspectSound(file: string, options: Options): Promise<Inspection> {
  const { sound, workFolder, signal } = options;
  const run = { signal, deadlineMs: 60_000 + sound.seconds * 2_000 };
  const probe = await probeClip(file, run);
  if (typeof probe === "string") return broken(probe);
  const heardFile = path.join(workFolder, "heard.pcm");
  const read = await readWhole(listenArgs(file, heardFile), run);
  if (typeof read === "string") return broken(read);
  const samples = toSamples(await readFile(heardFile));
  return {
    durationSeconds: probe.format.duration ?? 0,
    loudnessLufs: read.lufs,
    rules: [
      judgeSoundStreams(probe, sound, samples.length / traceRate),
      ...judgeSound({ samples, ...read }, sound),
    ],
  };
}
