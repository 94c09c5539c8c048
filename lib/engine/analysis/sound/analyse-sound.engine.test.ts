import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { random } from "@/lib/engine/plan/arithmetic/seeded-random";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { flags } from "@/lib/engine/exec/flags";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { analyseSound } from "./analyse-sound";
import { drawnSentence } from "./testing/synthetic-match";

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
});
afterAll(() => footage.close());

async function heard(file: string, signal?: AbortSignal) {
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  return analyseSound(file, probed.facts, signal);
}

/** Two seconds of hall noise, blows at 1 s and 3 s, a voice from 4 s to 7 s. */
async function soundFile(): Promise<string> {
  const dice = random("sound file");
  const samples = Float32Array.from({ length: 8 * 16_000 }, () => 0.004 * (dice.fraction() - 0.5));
  for (const at of [1, 3]) {
    for (let i = 0; i < 480; i += 1) {
      const t = i / 16_000;
      samples[at * 16_000 + i] = 0.4 * Math.exp(-t / 0.0045) * Math.sin(2 * Math.PI * 1300 * t);
    }
  }
  for (const [i, sample] of drawnSentence(random("s2"), 3).entries()) {
    samples[4 * 16_000 + i] = 0.3 * sample;
  }
  const file = footage.path("sound.f32");
  await writeFile(file, Buffer.from(samples.buffer));
  return file;
}

it("times are those of the source, also when its sound begins later than its picture", async () => {
  const sound = await soundFile();
  const film = await footage.make(
    "late.mp4",
    ...flags("-f lavfi -t 9.5 -i testsrc2=size=64x36:rate=25 -itsoffset 1.5"),
    ...flags(`-f f32le -ar 16000 -ac 1 -t 8 -i ${sound} -map 0:v -map 1:a`),
    ...flags("-c:v libx264 -preset ultrafast -c:a aac -t 9.5"),
  );
  const found = await heard(film);
  expect(found).not.toBeNull();
  if (!found) return;
  expect(found.hopSeconds).toBe(0.1);
  expect(found.loudnessDb.length).toBeGreaterThan(90);
  expect(found.highPassDb.length).toBeGreaterThan(90);
  const strong = found.hits.filter(([at, strength]) => strength > 0.5 && at < 5).map(([at]) => at);
  expect(strong).toHaveLength(2);
  expect(strong[0]).toBeCloseTo(2.5, 1);
  expect(strong[1]).toBeCloseTo(4.5, 1);
  const spoken = found.speech.reduce((sum, [from, to]) => sum + to - from, 0);
  expect(spoken).toBeGreaterThan(2.3);
  for (const [from, to] of found.speech) {
    expect(from).toBeGreaterThan(5.3);
    expect(to).toBeLessThan(8.8);
  }
});

it("a source without sound has none, and a cancelled one ends at once", async () => {
  const still = await footage.make(
    "still.mp4",
    ...flags("-f lavfi -t 1 -i color=red:s=64x36:r=25"),
  );
  expect(await heard(still)).toBeNull();
  const long = await footage.make("long.wav", ...flags("-f lavfi -t 600 -i anoisesrc=r=16000"));
  const startedAt = performance.now();
  const cancelled = heard(long, AbortSignal.timeout(400));
  await expect(cancelled).rejects.toMatchObject({ code: "aborted" });
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});
