import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import type { AnalysedShot } from "@/lib/engine/plan/analysis/media-analysis";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { type DrawnFilm, filmOfCuts, filmOfFades, trickyFilms } from "../testing/drawn-films";
import { filmOf } from "../testing/joined-films";
import { writeFilm } from "../testing/write-film";
import { analysePicture } from "./analyse-picture";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-picture-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const size = { width: 160, height: 90 };
const at = (name: string) => path.join(folder, name);
const { signal } = new AbortController();

async function factsOf(file: string) {
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  return probed.facts;
}

async function shotsOf(file: string) {
  return analysePicture({ file, facts: await factsOf(file), signal });
}

async function make(name: string, args: string): Promise<string> {
  const command = [...flags("-v error -nostdin -y"), ...flags(args), at(name)];
  await runProgram(ffmpegPath(), command, { deadlineMs: 60_000 });
  return at(name);
}

it("finds the cuts and the fades of an encoded film", async () => {
  const strobe = trickyFilms(31).find(({ name }) => name === "a strobe light");
  const [cuts, fades] = [filmOfCuts(6, 3), filmOfFades(8, 2)];
  const film = filmOf([cuts, fades, strobe] as DrawnFilm[]);
  const file = await writeFilm(film, at("film.mp4"), size);
  const facts = await factsOf(file);
  const progress: number[] = [];
  const shots = await analysePicture({
    file,
    facts,
    signal,
    onProgress: (one) => progress.push(one),
  });
  expect(progress.at(-1)).toBeCloseTo(1, 1);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  const hard = shots.filter(({ cutKind }) => cutKind === "hard").map((shot) => shot.fromSeconds);
  const start = cuts.frames / cuts.rate;
  expect(hard).toEqual([...cuts.cuts, ...film.cuts].map((seconds) => expect.closeTo(seconds, 3)));
  const soft = shots.filter(({ cutKind }) => cutKind === "fade").map((shot) => shot.fromSeconds);
  expect(soft).toHaveLength(2);
  for (const [index, [from, to]] of fades.fades.entries()) {
    expect(soft[index]).toBeGreaterThan(start + from - 0.1);
    expect(soft[index]).toBeLessThan(start + to + 0.1);
  }
  expect(shots[0]).toMatchObject({ fromSeconds: 0, cutKind: "start" });
  expect(shots.at(-1)?.toSeconds).toBe(facts.durationSeconds);

  // Interrupted again and again, it goes on from what it was sure of, and finds the same.
  let begun: readonly AnalysedShot[] = [];
  const began: number[] = [];
  for (const until of [0.5, 0.8]) {
    const stop = new AbortController();
    const order = { file, facts, signal: stop.signal, begun };
    const run = analysePicture({
      ...order,
      onProgress: (share) => (share > until ? stop.abort() : undefined),
      onInterrupted: async (known) => void (begun = known),
    });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    began.push(begun.at(-1)?.toSeconds ?? 0);
  }
  expect(began[0]).toBeGreaterThan(1);
  expect(began[1]).toBeGreaterThan((began[0] ?? 0) + 1);
  const rest: number[] = [];
  const onProgress = (share: number) => rest.push(share);
  const resumed = await analysePicture({ file, facts, signal, begun, onProgress });
  expect(rest[0]).toBeGreaterThan(0.08);
  expect(resumed).toEqual(
    shots.map((shot) => ({
      ...shot,
      fromSeconds: expect.closeTo(shot.fromSeconds, 3),
      toSeconds: expect.closeTo(shot.toSeconds, 3),
      motion: expect.closeTo(shot.motion, 2),
      sharpness: expect.closeTo(shot.sharpness, 2),
    })),
  );
});

const twoHalves = (rate: number, seconds: number) =>
  `-f lavfi -i testsrc2=s=160x90:r=${rate}:d=${seconds} -f lavfi -i smptebars=s=160x90:r=${rate}:d=${seconds}`;
const joined = "-filter_complex [0][1]concat=n=2,format=yuv420p";

it.each([
  [
    "a late beginning in a packet stream",
    "late.ts",
    `${twoHalves(25, 1)} ${joined} -t 2 -output_ts_offset 3000`,
  ],
  ["60 frames a second", "fast.mp4", `${twoHalves(60, 1)} ${joined} -t 2 -preset ultrafast`],
  [
    "an uneven rate",
    "uneven.webm",
    `${twoHalves(30, 1)} -filter_complex [0][1]concat=n=2,select='mod(n,7)',format=yuv420p -vsync vfr -t 2 -deadline realtime`,
  ],
])("tells the moment of a cut with %s", async (_name, name, args) => {
  const shots = await shotsOf(await make(name, args));
  expect(shots.map(({ fromSeconds }) => fromSeconds)).toEqual([0, expect.closeTo(1, 1)]);
});

it("sees sharpness: the same picture, blurred, is softer", async () => {
  const source = "-f lavfi -i testsrc2=s=1280x720:r=5:d=2 -t 2 -preset ultrafast -pix_fmt yuv420p";
  const [sharp] = await shotsOf(await make("sharp.mp4", source));
  const [soft] = await shotsOf(await make("soft.mp4", `${source} -vf gblur=sigma=8`));
  expect((sharp?.sharpness ?? 0) - (soft?.sharpness ?? 1)).toBeGreaterThan(0.1);
});

it("looks at a still as one shot without length", async () => {
  const file = await make("still.png", "-f lavfi -i color=white:s=64x64 -frames:v 1");
  expect(await shotsOf(file)).toEqual([
    expect.objectContaining({ fromSeconds: 0, toSeconds: 0, luma: 1, cutKind: "start" }),
  ]);
});

it("ends with its signal, and with an error for a file that breaks off", async () => {
  const file = await make(
    "long.mp4",
    "-f lavfi -i testsrc2=s=160x90:r=25:d=60 -t 60 -preset ultrafast",
  );
  const facts = await factsOf(file);
  const stop = new AbortController();
  const run = analysePicture({ file, facts, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(run).rejects.toMatchObject({ code: "aborted" });
  const broken = at("broken.mp4");
  await writeFile(broken, Buffer.alloc(5000, 1));
  await expect(analysePicture({ file: broken, facts, signal })).rejects.toMatchObject({
    code: "program-failed",
  });
});

it("looks no further than the length that a file was examined for, whatever it says of its frames", async () => {
  const file = await make(
    "gap.mkv",
    "-f lavfi -i testsrc2=s=64x36:r=5:d=2 -vf setpts='PTS+gte(N,5)*400000/TB' -t 1000000 -fps_mode passthrough -preset ultrafast",
  );
  const facts = { ...(await factsOf(file)), durationSeconds: 3 };
  const shots = await analysePicture({ file, facts, signal });
  expect(shots.at(-1)?.toSeconds).toBe(3);
});
