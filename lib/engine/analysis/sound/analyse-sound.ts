import "server-only";
import path from "node:path";
import { z } from "zod";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";
import { type HeardFacts, listenArgs } from "./listen-args";

const stretch = z.tuple([z.number(), z.number()]);
const heardSchema = z.strictObject({
  hopSeconds: z.number().positive(),
  loudnessDb: z.array(z.number()),
  highPassDb: z.array(z.number()),
  speech: z.array(stretch),
  hits: z.array(stretch),
  beats: z.array(z.number()),
}) satisfies z.ZodType<SoundAnalysis>;

/** A slow machine listens about as fast as the sound plays. */
const deadline = (seconds: number) => 120_000 + seconds * 4_000;

/**
 * Listens to the sound of a source once, in a process of its own: level, crowd, speech, blows and beats.
 * Costs about one CPU second a minute of sound, and 130 MB whatever the length.
 * @returns null for a source without sound
 * @throws AppError of `runProgram`, also when the sound cannot be decoded
 */
export async function analyseSound(
  file: string,
  facts: HeardFacts,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<SoundAnalysis | null> {
  if (!facts.hasAudio || facts.durationSeconds <= 0) return null;
  // The path is built at run time, so that a bundler neither follows nor moves the script.
  const script = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "analysis",
    "sound",
    "sound-child.mjs",
  );
  const order = {
    ffmpeg: ffmpegPath(),
    args: listenArgs(file, facts),
    seconds: facts.durationSeconds,
  };
  const { stdout } = await runProgram(process.execPath, ["--no-warnings", script], {
    ...(signal ? { signal } : {}),
    deadlineMs: deadline(facts.durationSeconds),
    niceness: 15,
    input: JSON.stringify(order),
    env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
    onStderrLine(line) {
      const share = /^progress ([\d.]+)$/.exec(line)?.[1];
      if (share !== undefined) onProgress?.(Number(share));
    },
  });
  return heardSchema.parse(JSON.parse(stdout));
}
