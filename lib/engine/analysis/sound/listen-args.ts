import { flags } from "@/lib/engine/exec/flags";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { readSound, soundOf } from "@/lib/engine/probe/source/read-from";
import { seconds } from "@/lib/engine/probe/source/source-input";

export type HeardFacts = Pick<
  MediaFacts,
  "hasAudio" | "durationSeconds" | "formatName" | "keyGapSeconds" | "soundStream"
>;

/** What `listen.mjs` reads: 32-bit floats. A change needs the same change there. */
const soundRate = 16_000;

/**
 * ffmpeg's arguments to decode the sound that a clip uses, as one channel on stdout. It begins at time 0
 * of the source and keeps its gaps, so that the times which are heard are times of the source.
 */
export function listenArgs(file: string, facts: HeardFacts): string[] {
  const { args } = readSound(file, facts, { fromSeconds: 0 });
  return [
    ...flags("-v error -nostdin -threads 1"),
    ...args,
    "-map",
    soundOf(0, facts),
    "-af",
    `aresample=${soundRate}:async=1:first_pts=0`,
    ...flags(`-ac 1 -ar ${soundRate} -t`),
    seconds(facts.durationSeconds + 1),
    ...flags("-c:a pcm_f32le -f f32le pipe:1"),
  ];
}
