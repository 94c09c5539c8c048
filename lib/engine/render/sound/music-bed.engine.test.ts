import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { openFootageFolder, type FootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { makeSound } from "./make-sound";
import { sampleRate, type SoundPlan } from "./sound-plan";

/** A length that fits no period and no frame: naive seams click at it. */
const tone = "sine=f=440:d=3.137:r=44100,volume=-12dB";
const chord =
  "aevalsrc=exprs='0.1*sin(2*PI*110*t)+0.1*sin(2*PI*277.2*t)+0.1*sin(2*PI*659.3*t)':s=44100:d=2.7";
const noise = "anoisesrc=d=3.3:c=brown:a=0.6:seed=7,lowpass=f=1500";
const late = `sine=f=330:d=2.5:r=44100,volume=-12dB,adelay=delays=8s:all=1`;
const lateAndLong = `sine=f=330:d=30:r=44100,volume=-12dB,adelay=delays=130s:all=1`;

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
  const make = (name: string, source: string, ...more: string[]) =>
    footage.make(name, ...flags("-f lavfi -i"), source, ...more);
  await Promise.all([
    make("tone.mp3", tone, ...flags("-b:a 192k")),
    make("chord.wav", chord),
    make("noise.m4a", noise, ...flags("-c:a aac -b:a 192k")),
    make("late.wav", `${late},apad=pad_dur=3`),
    make("late-and-long.mp3", lateAndLong),
    make("silent.wav", "anullsrc=r=44100:cl=stereo:d=2"),
    make("blip.wav", "sine=f=500:d=0.08:r=44100,volume=-12dB"),
  ]);
});
afterAll(() => footage.close());

/** Samples of one channel of music under a clip of some seconds, before the last fade. */
async function heard(name: string, seconds: number, filter = "anull"): Promise<Float32Array> {
  const plan: SoundPlan = {
    seconds,
    lufs: -14,
    speech: [],
    source: [],
    ducks: [],
    music: [
      {
        mediaId: "music",
        factor: 1,
        inSeconds: 0,
        atSeconds: 0,
        seconds,
        speed: 1,
        loop: true,
        fadeInSeconds: 0.02,
        fadeOutSeconds: 0.02,
      },
    ],
  };
  const sources = await footage.sources({ music: footage.path(name) });
  const sound = await makeSound({
    plan,
    sources,
    speechPath: (key) => key,
    cacheFolder: footage.path("cache"),
  });
  const { stdout } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -i"),
      sound.path,
      "-af",
      filter,
      ...flags(`-t ${seconds} -ac 1 -ar ${sampleRate} -f f32le pipe:1`),
    ],
    { deadlineMs: 60_000, stdout: "binary", maxStdoutBytes: 64 * 1024 ** 2 },
  );
  return new Float32Array(
    stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length),
  );
}

/** Level in dB of each window of some milliseconds. */
function levels(samples: Float32Array, milliseconds: number): number[] {
  const size = Math.round((sampleRate * milliseconds) / 1000);
  return Array.from({ length: Math.floor(samples.length / size) }, (_, index) => {
    const window = samples.subarray(index * size, (index + 1) * size);
    const power = window.reduce((sum, sample) => sum + sample * sample, 0) / size;
    return 10 * Math.log10(power + 1e-12);
  });
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

describe("music that is shorter than its clip", () => {
  it.each(["tone.mp3", "chord.wav", "noise.m4a"])("loops without a click: %s", async (name) => {
    const seconds = 13;
    const above = levels(await heard(name, seconds, "highpass=f=4000,highpass=f=4000"), 10);
    const inner = above.slice(10, -10);
    // The click of a naive seam is 20 to 50 dB louder than the rest.
    expect(Math.max(...inner) - median(inner)).toBeLessThan(name === "noise.m4a" ? 9 : 6);
  });

  it.each([
    ["tone.mp3", 1],
    ["chord.wav", 1],
    ["noise.m4a", 6],
  ])("goes round without a dip: %s", async (name, most) => {
    const inner = levels(await heard(name, 13), 100).slice(2, -2);
    expect(median(inner) - Math.min(...inner)).toBeLessThan(most);
    expect(Math.max(...inner) - median(inner)).toBeLessThan(most);
  });

  it("is heard from the first moment, however long the silence at the start of its file", async () => {
    for (const name of ["late.wav", "late-and-long.mp3"]) {
      const all = levels(await heard(name, 12), 100);
      expect(Math.min(...all.slice(1, -1)), name).toBeGreaterThan(-25);
    }
  });

  it("may be of any length, or silent throughout", async () => {
    const blip = levels(await heard("blip.wav", 3), 100).slice(1, -1);
    expect(median(blip) - Math.min(...blip)).toBeLessThan(3);
    expect(Math.max(...levels(await heard("silent.wav", 3), 100))).toBeLessThan(-80);
  });
});
