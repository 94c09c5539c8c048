import "server-only";
import { open, stat } from "node:fs/promises";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { demuxerOf, sourceInput } from "@/lib/engine/probe/source/source-input";
import { soundOf } from "@/lib/engine/probe/source/read-from";
import { joinLoop, longestJoin } from "./join-loop";
import { sampleRate, type SoundPart } from "./sound-plan";

/**
 * Music ready to lie under a clip: raw stereo floats (`f32le`) that begin with the first sound that
 * can be heard. What is read again and again runs from `loopFrom` to the end, in samples.
 */
export type MusicBed = { path: string; samples: number; loopFrom: number | null };

const bytesPerSample = 8;
/** Music is decoded ahead when it may be too short for its clip: with a head of up to two minutes. */
const longestHeadSeconds = 120;

/** Quieter than this nobody hears, under speech or alone: hiss of tape and dither of files are. */
const silence = "start_periods=1:start_duration=0.01:start_threshold=-50dB:detection=peak";
/** Leaves out the silence that music begins with. */
export const skipSilence = `silenceremove=${silence}`;

export const needsBed = (part: SoundPart, facts: MediaFacts): boolean =>
  part.loop && facts.durationSeconds < part.seconds + longestHeadSeconds;

/** Decodes music without the silence at its ends: one at the tail would be heard as a hole. */
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

/** Opens a bed. Music that is silent throughout leaves an empty file, which ffmpeg would wait for. */
export const bedInput = ({ path, samples }: MusicBed): string[] =>
  samples === 0
    ? flags(`-f lavfi -i anullsrc=r=${sampleRate}:cl=stereo:d=1`)
    : [...flags(`-f f32le -ar ${sampleRate} -ac 2 -i`), `file:${path}`];

/** Makes the end of decoded music run on into its beginning, when it is shorter than `seconds`. */
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
