import { readFile, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFootageFolder, type FootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { inspectSound } from "./inspect-sound";
import { type SoundEvidence, toSamples, traceFilter } from "./sound-evidence";

const mp3 = flags("-c:a libmp3lame -b:a 192k -ar 48000 -ac 2 -f mp3");
/** Noise as loud as a clip; no part of it correlates with another part. */
const noise =
  "anoisesrc=d=3:c=pink:r=48000:a=0.5:seed=3,volume=-3.4dB,aformat=channel_layouts=stereo";

let footage: FootageFolder;
let evidence: SoundEvidence;
let good: string;
beforeAll(async () => {
  footage = await openFootageFolder();
  const trace = await footage.make(
    "mix.pcm",
    ...flags("-f lavfi -i"),
    noise,
    "-af",
    traceFilter,
    ...flags("-c:a pcm_s16le -f s16le"),
  );
  const samples = toSamples(await readFile(trace));
  evidence = { seconds: 3, lufs: -14, trace: samples, gainDb: 0, heard: [], spoken: [] };
  good = await footage.make("good.mp3", ...flags("-f lavfi -i"), noise, ...mp3);
});
afterAll(() => footage.close());

const from = (name: string, ...args: string[]) => footage.make(name, "-i", good, ...args);

async function verdicts(file: string): Promise<string[]> {
  const { rules } = await inspectSound(file, { sound: evidence, workFolder: footage.folder });
  return rules.flatMap(({ Rule, Verdict }) => (Verdict === "Wrong" ? [Rule] : []));
}

it("passes a sound file that matches the mix", async () => {
  expect(await verdicts(good)).toEqual([]);
});

it.each<[string, string[], () => Promise<string>]>([
  [
    "cut off",
    ["File"],
    async () => {
      const file = footage.path("cut.mp3");
      const bytes = await readFile(good);
      await writeFile(file, bytes);
      await truncate(file, Math.round(bytes.length * 0.6));
      return file;
    },
  ],
  ["of another codec", ["File"], () => from("other.m4a", ...flags("-c:a aac -ar 48000"))],
  ["of one channel", ["File"], () => from("mono.mp3", ...flags("-c:a libmp3lame -ac 1"))],
  [
    "silent in the middle",
    ["Silence"],
    () => from("gap.mp3", "-af", "volume=0:enable='between(t,1,1.6)'", ...mp3),
  ],
  [
    "a tenth of a second late",
    ["Offset"],
    () => from("late.mp3", ...flags("-af adelay=100:all=1 -t 3"), ...mp3),
  ],
  ["clipped", ["Clipping"], () => from("clipped.mp3", ...flags("-af volume=26dB"), ...mp3)],
  [
    "no sound at all",
    ["File"],
    async () => {
      const file = footage.path("words.mp3");
      await writeFile(file, "not sound");
      return file;
    },
  ],
])("stops a file that is %s", async (_, rules, make) => {
  expect(await verdicts(await make())).toEqual(expect.arrayContaining(rules));
});
