import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { readLoudness } from "@/lib/engine/probe/analysis/loudness-summary";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import type { Sources } from "../render-options";
import { timeline, videoClip } from "../testing/timeline";
import { makeSound } from "./make-sound";
import { measureArgs } from "./sound-args";
import { sampleRate, type SoundPlan, soundPlan } from "./sound-plan";

let footage: FootageFolder;
let sources: Sources;
const length = 6;

beforeAll(async () => {
  footage = await openFootageFolder();
  const make = (name: string, source: string, ...more: string[]) =>
    footage.make(name, ...flags("-f lavfi -i"), source, ...flags(`-t ${length}`), ...more);
  const film = flags(
    `-f lavfi -i color=s=64x64:r=25 -t ${length} -c:v libx264 -preset ultrafast -c:a pcm_s16le`,
  );
  const syllables = "tremolo=f=4:d=0.9,volume=-4dB";
  await Promise.all([
    make("speech.wav", `anoisesrc=c=pink:seed=3:a=0.5:r=${sampleRate},${syllables}`),
    make("silence.wav", `anullsrc=r=${sampleRate}:cl=mono`),
    make("loud.wav", "anoisesrc=c=pink:seed=5:a=0.8:r=48000"),
    make("soft.wav", "anoisesrc=c=pink:seed=5:a=0.2:r=48000"),
    make("low.mkv", "sine=f=300:r=48000,volume=-6dB", ...film),
    make("high.mkv", "sine=f=511:r=48000,volume=-6dB", ...film),
  ]);
  const paths = ["loud.wav", "soft.wav", "low.mkv", "high.mkv"].map((name) => [
    name.slice(0, -4),
    footage.path(name),
  ]);
  sources = await footage.sources(Object.fromEntries(paths) as Record<string, string>);
});
afterAll(() => footage.close());

const sound = (plan: SoundPlan) =>
  makeSound({
    plan,
    sources,
    speechPath: (key) => footage.path(key),
    cacheFolder: footage.path("cache"),
  });

async function loudnessOf(file: string): Promise<number> {
  const { stderrTail } = await runProgram(ffmpegPath(), measureArgs(file), { deadlineMs: 60_000 });
  return readLoudness(stderrTail).lufs ?? -120;
}

/** Loudness before the last gain, of speech alone or of music while somebody speaks, in LUFS. */
async function mixed(speechFile: string, mediaId: string | null, factor: number): Promise<number> {
  const music = { inSeconds: 0, atSeconds: 0, seconds: length, speed: 1, loop: true };
  const fades = { fadeInSeconds: 0.02, fadeOutSeconds: 0.02 };
  const { path, evidence } = await sound({
    seconds: length,
    lufs: -14,
    speech: [{ speechKey: speechFile, atSeconds: 0, seconds: length, factor: 1 }],
    music: mediaId === null ? [] : [{ mediaId, factor, ...music, ...fades }],
    source: [],
    ducks: [{ from: 0, to: length }],
  });
  return (await loudnessOf(path)) - evidence.gainDb;
}

it("music lies 15 to 20 dB under speech, however loud its file is, unless its volume says otherwise", async () => {
  for (const name of ["loud", "soft"]) {
    const source = sources.get(name);
    if (!source) throw new Error(name);
    source.facts = { ...source.facts, loudnessLufs: await loudnessOf(footage.path(`${name}.wav`)) };
  }
  const speech = await mixed("speech.wav", null, 0);
  const under = async (name: string, factor: number) =>
    speech - (await mixed("silence.wav", name, factor));
  for (const [name, factor] of [
    ["loud", 0.3],
    ["soft", 0.3],
    ["loud", 0.15],
  ] as const) {
    const distance = await under(name, factor);
    expect(distance, `${name} ${factor}`).toBeGreaterThan(15);
    expect(distance, `${name} ${factor}`).toBeLessThan(20);
  }
  expect(await under("loud", 1)).toBeLessThan(13);
  expect(await under("loud", 0.03)).toBeGreaterThan(27);
});

it("a clip is as loud as its plan says", async () => {
  const shots = timeline([videoClip("low", { in: 1, out: 4, from: 0, to: 3 })]);
  const loudness = async (Lufs?: -16) => {
    const Reelpress = { ...shots.Reelpress, ...(Lufs ? { Lufs } : {}) };
    const clip = shots.VideoTracks[0].VideoTrackClips[0];
    if (clip) clip.Effects = [{ Type: "Volume", Gain: 1 }];
    const { path, evidence } = await sound(soundPlan({ ...shots, Reelpress }, () => true));
    return { heard: await loudnessOf(path), wanted: evidence.lufs };
  };
  const plain = await loudness();
  expect(plain.wanted).toBe(-14);
  expect(plain.heard).toBeCloseTo(-14, 0);
  const soft = await loudness(-16);
  expect(soft.wanted).toBe(-16);
  expect(soft.heard).toBeCloseTo(-16, 0);
});

it("the sound of two shots crosses at their cut, without a hole and without a click", async () => {
  const loud = { Effects: [{ Type: "Volume" as const, Gain: 1 }] };
  const plan = soundPlan(
    timeline([
      videoClip("low", { in: 1, out: 3, from: 0, to: 2 }, loud),
      videoClip("high", { in: 2, out: 4, from: 2, to: 4 }, loud),
    ]),
    () => true,
  );
  const { path } = await sound(plan);
  const { stdout } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -i"),
      path,
      ...flags(`-t 4 -ac 1 -ar ${sampleRate} -c:a pcm_f32le -f f32le pipe:1`),
    ],
    { deadlineMs: 60_000, stdout: "binary", maxStdoutBytes: 8 * 1024 ** 2 },
  );
  const samples = new Float32Array(
    stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length),
  );
  const levelAt = (from: number, to: number) => {
    const part = samples.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate));
    return 10 * Math.log10(part.reduce((sum, one) => sum + one * one, 0) / part.length);
  };
  const around = Array.from({ length: 20 }, (_, at) => levelAt(1.9 + at / 100, 1.91 + at / 100));
  const usual = levelAt(1, 1.8);
  expect(usual - Math.min(...around)).toBeLessThan(2.5);
  expect(Math.max(...around) - usual).toBeLessThan(2.5);
});
