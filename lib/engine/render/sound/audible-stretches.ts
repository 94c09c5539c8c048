import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import {
  binSeconds,
  levelsOf,
  type Stretch,
  toSamples,
  traceFilter,
  traceRate,
} from "@/lib/engine/gate/sound-evidence";
import { flags } from "@/lib/engine/exec/flags";
import { readSound, soundOf } from "@/lib/engine/probe/source/read-from";
import { seconds } from "@/lib/engine/probe/source/source-input";
import { bedInput, type MusicBed, skipSilence } from "./music-bed";
import type { Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { bedGain } from "./sound-args";
import { sampleRate, type SoundPart } from "./sound-plan";

/** Level from which a part is audible, before it is lowered under speech. */
const audibleDb = -40;
const shortestSeconds = 0.3;
/** The edges of a stretch are left out: a decoder may begin some milliseconds early or late. */
const marginSeconds = 0.1;
const deadlineMs = 120_000;

/** The sources of a mix, and the music that was decoded ahead for it. */
type Files = { sources: Sources; beds: ReadonlyMap<string, MusicBed> };

/**
 * When the music and the shots of a plan are loud enough to be heard, in seconds of the output. The
 * levels are measured on the source files, so that a mix that lost one of them is detected.
 */
export async function audibleStretches(
  parts: readonly SoundPart[],
  files: Files,
  signal?: AbortSignal,
): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const levels = await levelsOfPart(part, files, signal);
    const bed = part.loop ? files.beds.get(part.mediaId) : undefined;
    if (levels.length > 0) stretches.push(...loudStretches(part, levels, bed));
  }
  return stretches;
}

/** Levels of the stretch that a part reads from its file, in bins of the file's own time. */
async function levelsOfPart(
  part: SoundPart,
  { sources, beds }: Files,
  signal?: AbortSignal,
): Promise<number[]> {
  const { path: file, facts } = sourceOf(part.mediaId, sources);
  const bed = part.loop ? beds.get(part.mediaId) : undefined;
  const reading = part.seconds * part.speed;
  const read = bed
    ? { args: bedInput(bed), leadSeconds: 0 }
    : readSound(file, facts, {
        fromSeconds: part.inSeconds,
        ...(part.loop ? {} : { lengthSeconds: reading }),
      });
  const filters = [
    "aformat=channel_layouts=stereo",
    `atrim=start=${seconds(read.leadSeconds)},asetpts=PTS-STARTPTS`,
    ...(part.loop && !bed ? [`${skipSilence},asetpts=N/SR/TB`] : []),
    traceFilter,
  ];
  const args = [
    ...flags("-v error -nostdin"),
    ...read.args,
    "-map",
    bed ? "0:a:0" : soundOf(0, facts),
    "-af",
    filters.join(","),
    "-t",
    seconds(reading),
    ...flags("-c:a pcm_s16le -f s16le pipe:1"),
  ];
  const { stdout } = await runProgram(ffmpegPath(), args, {
    signal,
    deadlineMs,
    stdout: "binary",
    maxStdoutBytes: Math.ceil((part.seconds * part.speed + 5) * traceRate * 2),
  });
  const gainDb = 20 * Math.log10(Math.max(1e-6, bedGain(part, facts)));
  return levelsOf(toSamples(stdout)).map((level) => level + gainDb);
}

/** Where a part is loud, without its fades, including all its repetitions. */
function loudStretches(
  part: SoundPart,
  levels: readonly number[],
  bed?: Pick<MusicBed, "samples" | "loopFrom">,
): Stretch[] {
  const stretches: Stretch[] = [];
  const first = part.atSeconds + part.fadeInSeconds;
  const last = part.atSeconds + part.seconds - part.fadeOutSeconds;
  let open: number | null = null;
  const close = (at: number) => {
    if (open !== null && at - open >= shortestSeconds + 2 * marginSeconds) {
      stretches.push({ from: open + marginSeconds, to: at - marginSeconds });
    }
    open = null;
  };
  const bins = Math.floor(last / binSeconds);
  for (let bin = Math.ceil(first / binSeconds); bin < bins; bin += 1) {
    const second = bin * binSeconds;
    const read = Math.floor(inRounds((second - part.atSeconds) * part.speed, bed) / binSeconds);
    const level = levels[read];
    if ((level ?? -120) > audibleDb) open ??= second;
    else close(second);
  }
  close(last);
  return stretches;
}

/** Where looped music is read at a moment of the output, both in seconds. */
function inRounds(second: number, bed?: Pick<MusicBed, "samples" | "loopFrom">): number {
  const ends = (bed?.samples ?? 0) / sampleRate;
  if (!bed || bed.loopFrom === null || second < ends) return second;
  const from = bed.loopFrom / sampleRate;
  return from + ((second - from) % (ends - from));
}
