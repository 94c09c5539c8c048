import { traceFilter } from "@/lib/engine/gate/sound-evidence";
import { flags } from "@/lib/engine/exec/flags";
import { type Reading, readSound, soundOf } from "@/lib/engine/probe/source/read-from";
import { seconds } from "@/lib/engine/probe/source/source-input";
import { createGraph, type GraphBuilder } from "../graph/graph-builder";
import { bedInput, type MusicBed, skipSilence } from "./music-bed";
import type { Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { sampleRate, type SoundPart, type SoundPlan } from "./sound-plan";

/** How far music and the shots' sound lie under speech, in dB, where their volumes allow it. */
const underSpeechDb = 17;
/** They are lowered by at most so much: whoever sets a high volume wants it to be heard. */
const mostDuckDb = 11;
const duckAttackSeconds = 0.3;
const duckReleaseSeconds = 0.7;
/** Loudness that every part is brought to before its own volume applies, so that volumes compare. */
const partLufs = -16;

export type MixOptions = {
  plan: SoundPlan;
  sources: Sources;
  speechPath: (speechKey: string) => string;
  /** Measured level of all speech; null when too quiet to tell. */
  speechLufs: number | null;
  /** Music that was decoded ahead, by its media id. */
  beds: ReadonlyMap<string, MusicBed>;
};

/**
 * Mixes everything into one float file and measures it: ebur128 prints its summary on stderr. The
 * trace is a small copy of the mix; the gate compares finished files with it.
 */
export function mixArgs(options: MixOptions, output: string, trace: string): string[] {
  const { plan } = options;
  const graph = createGraph();
  const speech = plan.speech.map((one) =>
    speechPart(graph, options, one.speechKey, one.atSeconds, one.factor),
  );
  const beds = [...plan.music, ...plan.source].map((part) => bedPart(graph, options, part));
  const mixed = mix(graph, [...speech, ...beds]);
  const whole = graph.chain(
    [mixed],
    [
      `apad,atrim=end=${seconds(plan.seconds)}`,
      "ebur128=peak=true:framelog=verbose",
      "aformat=flt",
    ],
  );
  const [loud, small] = [graph.label(), graph.label()];
  graph.raw(`[${whole}]asplit[${loud}][${small}];[${small}]${traceFilter}[${small}t]`);
  return [
    ...flags("-v info -nostats -hide_banner -nostdin -y -filter_complex_threads 1"),
    ...graph.inputs(),
    "-filter_complex",
    graph.graph(),
    ...flags(`-map [${loud}] -c:a pcm_f32le -ar ${sampleRate} -ac 2 -f w64`),
    `file:${output}`,
    ...flags(`-map [${small}t] -c:a pcm_s16le -f s16le`),
    `file:${trace}`,
  ];
}

/** Gain, limiter and encoder. The limiter runs at four times the rate, to catch peaks between samples. */
export function masterArgs(
  mixed: string,
  master: { gainDb: number; ceilingDb: number; limit: boolean },
  output: string,
  codec: SoundCodec = "aac",
): string[] {
  const limit = (10 ** (master.ceilingDb / 20)).toFixed(5);
  const limiter = [
    `aresample=${sampleRate * 4}`,
    `alimiter=level_in=1:level_out=1:limit=${limit}:attack=4:release=80:level=0:latency=1`,
    `aresample=${sampleRate}`,
  ];
  const filters = [`volume=${master.gainDb.toFixed(2)}dB:precision=float`];
  return [
    ...flags("-v error -nostdin -y -i"),
    `file:${mixed}`,
    "-af",
    [...filters, ...(master.limit ? limiter : [])].join(","),
    ...codecFlags[codec],
    `file:${output}`,
  ];
}

export function silenceArgs(
  lengthSeconds: number,
  output: string,
  codec: SoundCodec = "aac",
): string[] {
  return [
    ...flags(`-v error -nostdin -y -f lavfi -i anullsrc=r=${sampleRate}:cl=stereo`),
    ...flags(`-t ${seconds(lengthSeconds)}`),
    ...codecFlags[codec],
    `file:${output}`,
  ];
}

/** AAC for the sound of a film, MP3 for a file of sound alone. */
export type SoundCodec = "aac" | "mp3";
const shared = `-b:a 192k -ar ${sampleRate} -ac 2 -map_metadata -1`;
const codecFlags: Readonly<Record<SoundCodec, string[]>> = {
  aac: flags(`-c:a aac ${shared} -f mp4`),
  mp3: flags(`-c:a libmp3lame ${shared} -f mp3`),
};

/** Measures a finished sound file as a listener gets it. */
export function measureArgs(file: string): string[] {
  return [
    ...flags("-v info -nostats -hide_banner -nostdin -i"),
    `file:${file}`,
    ...flags("-map 0:a:0 -af ebur128=peak=true:framelog=verbose -f null -"),
  ];
}

function speechPart(
  graph: GraphBuilder,
  options: MixOptions,
  speechKey: string,
  atSeconds: number,
  factor: number,
): string {
  const input = graph.input(["-i", `file:${options.speechPath(speechKey)}`]);
  const gain = factor * towards(options.speechLufs, 18);
  return graph.chain(
    [`${input}:a:0`],
    [
      `aresample=${sampleRate},aformat=fltp:${sampleRate}:mono,pan=stereo|c0=c0|c1=c0`,
      `volume=${gain.toFixed(4)}:precision=float`,
      delay(atSeconds),
    ],
  );
}

function bedReading(part: SoundPart, sources: Sources, bed: MusicBed | undefined): Reading {
  if (bed) return { args: bedInput(bed), leadSeconds: 0 };
  const { path: file, facts } = sourceOf(part.mediaId, sources);
  return readSound(file, facts, {
    fromSeconds: part.inSeconds,
    // The length of the silence at the start of music is only known once the music is read.
    ...(part.loop ? {} : { lengthSeconds: part.seconds * part.speed }),
  });
}

function bedPart(graph: GraphBuilder, options: MixOptions, part: SoundPart): string {
  const { plan } = options;
  const { facts } = sourceOf(part.mediaId, options.sources);
  const bed = part.loop ? options.beds.get(part.mediaId) : undefined;
  const { args, leadSeconds: lead } = bedReading(part, options.sources, bed);
  const input = graph.input(args);
  const gain = bedGain(part, facts);
  const length = seconds(part.seconds);
  const fadeOut = seconds(Math.max(0, part.seconds - part.fadeOutSeconds));
  return graph.chain(
    [bed ? `${input}:a:0` : soundOf(input, facts)],
    [
      `aresample=${sampleRate}:async=1:first_pts=0,aformat=fltp:${sampleRate}:stereo`,
      lead > 0 ? `atrim=start=${seconds(lead)},asetpts=PTS-STARTPTS` : "",
      part.loop && !bed ? skipSilence : "",
      bed && bed.loopFrom !== null
        ? `aloop=loop=-1:start=${bed.loopFrom}:size=${bed.samples - bed.loopFrom}`
        : "",
      ...tempo(part.speed),
      `asetpts=N/SR/TB,apad=whole_dur=${length},atrim=end=${length}`,
      `volume=${gain.toFixed(4)}:precision=float`,
      `afade=t=in:d=${seconds(part.fadeInSeconds)}:curve=qsin`,
      `afade=t=out:st=${fadeOut}:d=${seconds(part.fadeOutSeconds)}:curve=qsin`,
      delay(part.atSeconds),
      ...duck(plan.ducks, duckDb(part.factor, plan.speech)),
    ],
  );
}

/**
 * How many dB a part is lowered while somebody speaks. All parts and the speech have one loudness before their
 * volumes apply, so the volumes say how far the part lies under the speech already.
 */
export function duckDb(factor: number, speech: SoundPlan["speech"]): number {
  const loudest = Math.max(0, ...speech.map((one) => one.factor));
  if (loudest === 0) return 0;
  const alreadyDb = 20 * Math.log10(loudest / factor);
  return Math.max(0, Math.min(mostDuckDb, underSpeechDb - alreadyDb));
}

/** A chain of `atempo` filters: a single one changes speed by at most two without dropping samples. */
export function tempo(speed: number): string[] {
  if (Math.abs(speed - 1) < 0.002) return [];
  if (speed > 2) return ["atempo=2", ...tempo(speed / 2)];
  if (speed < 0.5) return ["atempo=0.5", ...tempo(speed * 2)];
  return [`atempo=${speed.toFixed(5)}`];
}

function delay(atSeconds: number): string {
  const samples = Math.round(atSeconds * sampleRate);
  return samples > 0 ? `adelay=delays=${samples}S:all=1` : "";
}

/** Gain factor of music or of a shot's sound: its volume, relative to the common loudness. */
export const bedGain = (part: SoundPart, facts: { loudnessLufs: number | null }): number =>
  part.factor * towards(facts.loudnessLufs, 12);

function mix(graph: GraphBuilder, parts: string[]): string {
  if (parts.length === 1) return graph.chain(parts, []);
  return graph.chain(parts, [`amix=inputs=${parts.length}:duration=longest:normalize=0`]);
}

/** Factor that brings a part to the common loudness, within bounds. */
function towards(lufs: number | null, mostDb: number): number {
  if (lufs === null) return 1;
  return 10 ** (Math.max(-mostDb, Math.min(mostDb, partLufs - lufs)) / 20);
}

/**
 * Lowers a part while somebody speaks. The times are known, so the fall begins before the first
 * word. The ramp is eased, in decibels; its steps of 5 ms are inaudible.
 */
function duck(ducks: SoundPlan["ducks"], depthDb: number): string[] {
  if (ducks.length === 0 || depthDb < 0.1) return [];
  return ["asetnsamples=n=240:p=0", `volume='${duckExpression(ducks, depthDb)}':eval=frame`];
}

export function duckExpression(ducks: SoundPlan["ducks"], depthDb: number): string {
  const depths = ducks.map(({ from, to }) => {
    const down = `(t-${seconds(from - duckAttackSeconds)})/${duckAttackSeconds}`;
    const up = `(${seconds(to + duckReleaseSeconds)}-t)/${duckReleaseSeconds}`;
    return `clip(min(${down},${up}),0,1)`;
  });
  const deepest = depths.reduce((sum, depth) => `max(${sum},${depth})`);
  const factor = 10 ** (-depthDb / 20);
  return `st(0,${deepest});pow(${factor.toFixed(5)},ld(0)*ld(0)*(3-2*ld(0)))`;
}
