import "server-only";
import { open, stat } from "node:fs/promises";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { demuxerOf, sourceInput } from "@/lib/engine/probe/source/source-input";
import { soundOf } from "@/lib/engine/probe/source/read-from";
import { joinLoop, longestJoin } from "./join-loop";
import { sampleRate, type SoundPart } from "./sound-plan";

/**
 * Music that was decoded ahead for a clip: raw stereo floats (`f32le`) that begin with the first
 * audible sound. The loop runs from sample `loopFrom` to the end; null: the music does not repeat.
 */
export type MusicBed = { path: string; samples: number; loopFrom: number | null };

const bytesPerSample = 8;
/** Longest silence assumed at the start of music, when deciding whether it may be too short for its clip. */
const longestHeadSeconds = 120;

/** Below this level nothing is audible, with speech or alone: tape hiss and dither are quieter. */
const silence = "start_periods=1:start_duration=0.01:start_threshold=-50dB:detection=peak";
/** Filter that removes the silence at the start of music. */
export const skipSilence = `silenceremove=${silence}`;

export const needsBed = (part: SoundPart, facts: MediaFacts): boolean =>
  part.loop && facts.durationSeconds < part.seconds + longestHeadSeconds;

/** Decodes music without the silence at its ends: silence at the tail would be a gap in the loop. */
export function bedArgs(file: string, facts: MediaFacts, output: string): string[] {
  return [
    ...flags("-v error -nostdin -y"),
    ...sourceInput(file, demuxerOf(facts.formatName), { before: ["-vn"] }),
    "-map",
    soundOf(0, facts),
    "-af",
    `aresample=${sampleRate}:async=1:first_pts=0,aformat=flt:${sampleRate}:stereo,${skipSilence},areverse,${skipSilence},areverse`,
    ...flags("-f f32le"),
    `file:${output}`,
  ];
}

/** Input arguments of a bed. Silent music leaves an empty file, on which ffmpeg would wait forever. */
export const bedInput = ({ path, samples }: MusicBed): string[] =>
  samples === 0
    ? flags(`-f lavfi -i anullsrc=r=${sampleRate}:cl=stereo:d=1`)
    : [...flags(`-f f32le -ar ${sampleRate} -ac 2 -i`), `file:${path}`];

/** Turns decoded music that is shorter than `seconds` into a seamless loop. */
export async function closeBed(path: string, seconds: number): Promise<MusicBed> {
  const samples = Math.floor((await stat(path)).size / bytesPerSample);
  if (samples === 0 || samples >= seconds * sampleRate) return { path, samples, loopFrom: null };
  const handle = await open(path, "r+");
  try {
    const length = Math.min(longestJoin, Math.floor(samples / 2));
    const read = async (from: number, count: number) => {
      const bytes = Buffer.alloc(count * bytesPerSample);
      await handle.read(bytes, 0, bytes.length, from * bytesPerSample);
      return new Float32Array(bytes.buffer, bytes.byteOffset, count * 2);
    };
    const head = await read(0, length);
    const tail = await read(samples - length, length);
    const { from, seam } = joinLoop(tail, head);
    const start = samples - length + from;
    const bytes = Buffer.from(seam.buffer, seam.byteOffset, seam.byteLength);
    await handle.write(bytes, 0, bytes.length, start * bytesPerSample);
    const end = start + seam.length / 2;
    await handle.truncate(end * bytesPerSample);
    return { path, samples: end, loopFrom: seam.length / 2 };
  } finally {
    await handle.close();
  }
}
