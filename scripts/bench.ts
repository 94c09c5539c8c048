import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { composePicture } from "@/lib/engine/render/picture/compose-picture";
import { cutList } from "@/lib/engine/render/shots/cut-list";
import { createDrawnFiles } from "@/lib/engine/render/graph/drawn-files";
import { encoderFlags } from "@/lib/engine/render/encode/encode-args";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { createGraph } from "@/lib/engine/render/graph/graph-builder";
import { makeSound } from "@/lib/engine/render/sound/make-sound";
import { prepareShots, shotsOf } from "@/lib/engine/render/shots/prepare-shots";
import { shotCache } from "@/lib/engine/render/render-cache";
import { renderClip } from "@/lib/engine/render/render-clip";
import { soundPlan } from "@/lib/engine/render/sound/sound-plan";
import { drawTexts } from "@/lib/engine/render/text/text-strips";
import { flags } from "@/lib/engine/exec/flags";
import { defaultFrameRate, frameRates } from "@/lib/ims/schema/config/frame-rates";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { type BenchFootage, makeBenchFootage } from "./bench/bench-footage";
import { benchTimeline } from "./bench/bench-timelines";
import { type Cost, measureWork } from "./bench/measure-work";

const slots = 2;
const size = { width: 1080, height: 1920 };
const niceness = 5;

const json = process.argv.includes("--json");
const numberOf = (name: string) =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3));
const wanted = numberOf("clips");
const clips = Number.isInteger(wanted) && wanted > 0 ? wanted : 10;
/** Frames a second: `--rate=30`. */
const rate = frameRates.find((one) => one === numberOf("rate")) ?? defaultFrameRate;
const say = (line: string) => void (json || process.stdout.write(`${line}\n`));

type Bench = {
  folder: string;
  cache: { folder: string; maxBytes: number };
  footage: BenchFootage;
};

/**
 * Renders a fixed batch with a warm cache in two slots. After each pair of clips, the limit is
 * measured on the same machine: the same frames, already composed and in the page cache, go through
 * the same encoder, and the same sound is copied in.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-bench-"));
  try {
    say("Drawing the footage …");
    const footage = await makeBenchFootage(folder);
    const cache = { folder: path.join(folder, "cache"), maxBytes: 40 * 1024 ** 3 };
    const bench = { folder, cache, footage };
    const timelines = Array.from({ length: clips }, (_, index): Timeline => {
      const timeline = benchTimeline(index, footage);
      return { ...timeline, Reelpress: { ...timeline.Reelpress, FramesPerSecond: rate } };
    });
    say("Preparing shots, texts and sound …");
    const cold = await measureWork(async () => {
      for (const timeline of timelines) (await gather(bench, timeline, "warm")).release();
    });
    say(`  ${cold.wallSeconds.toFixed(1)} s, ${cold.cpuSeconds.toFixed(1)} CPU-seconds`);
    const ours = zero();
    const limit = zero();
    for (let first = 0; first < clips; first += slots) {
      const pair = timelines.slice(first, first + slots);
      add(
        ours,
        await measureWork(() =>
          inSlots(pair, (timeline, slot) => renderOne(bench, timeline, slot)),
        ),
      );
      await inSlots(pair, (timeline, slot) => composeRaw(bench, timeline, slot));
      add(
        limit,
        await measureWork(() =>
          inSlots(pair, (timeline, slot) => encodeOnly(bench, timeline, slot)),
        ),
      );
      say(
        `  ${first + pair.length} of ${clips} clips: ${(ours.cpuSeconds / limit.cpuSeconds).toFixed(3)} of the limit's CPU so far`,
      );
    }
    report(timelines, ours, limit);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const zero = (): Cost => ({ wallSeconds: 0, cpuSeconds: 0, peakBytes: 0 });

function add(sum: Cost, cost: Cost): void {
  sum.wallSeconds += cost.wallSeconds;
  sum.cpuSeconds += cost.cpuSeconds;
  sum.peakBytes = Math.max(sum.peakBytes, cost.peakBytes);
}

async function inSlots(
  pair: Timeline[],
  work: (timeline: Timeline, slot: number) => Promise<void>,
): Promise<void> {
  await Promise.all(pair.map(work));
}

async function gather(bench: Bench, timeline: Timeline, workName: string) {
  const { cache, footage, folder } = bench;
  const { sources } = footage;
  const cuts = cutList(timeline);
  const workFolder = path.join(folder, workName);
  await mkdir(workFolder, { recursive: true });
  const files = createDrawnFiles(cache.folder);
  const { prepared, release } = await prepareShots(shotsOf(cuts, size, sources), {
    frame: size,
    sources,
    files,
    cache: shotCache(cache),
    workFolder,
    onFraction: () => undefined,
  });
  const texts = timeline.SubtitleTracks[0].SubtitleTrackClips;
  const strips = await drawTexts(texts, size, cache.folder, { rate });
  const sound = await soundOf(bench, timeline);
  const stickers = timeline.VideoTracks[1].VideoTrackClips;
  return {
    composition: {
      frame: size,
      rate,
      cuts,
      stickers,
      strips,
      layer: null,
      sources,
      files,
      prepared,
    },
    sound,
    release,
  };
}

async function soundOf({ footage, cache }: Bench, timeline: Timeline) {
  const plan = soundPlan(timeline, () => true);
  return await makeSound({ ...footage, plan, cacheFolder: cache.folder });
}

async function renderOne(bench: Bench, timeline: Timeline, slot: number): Promise<void> {
  const workFolder = path.join(bench.folder, `slot-${slot}`);
  await renderClip({
    ...bench.footage,
    timeline,
    workFolder,
    outputPath: path.join(bench.folder, `clip-${slot}.mp4`),
    coverPath: path.join(bench.folder, `clip-${slot}.jpg`),
    cache: bench.cache,
  });
  await rm(workFolder, { recursive: true, force: true });
}

const rawFile = (bench: Bench, slot: number) => path.join(bench.folder, `composed-${slot}.yuv`);

/** The raw composed frames of a clip, which the measurement of the limit reads. */
async function composeRaw(bench: Bench, timeline: Timeline, slot: number): Promise<void> {
  const { composition, release } = await gather(bench, timeline, `compose-${slot}`);
  try {
    const { Duration, FramesPerSecond } = timeline.Reelpress;
    const graph = createGraph();
    const picture = composePicture(graph, composition);
    const args = [
      ...flags("-v error -nostdin -y"),
      ...graph.inputs(),
      "-filter_complex",
      graph.graph(),
      ...flags(`-map [${picture}] -frames:v ${frameAt(Duration, FramesPerSecond)} -f rawvideo`),
      rawFile(bench, slot),
    ];
    await composition.files.write();
    await runProgram(ffmpegPath(), args, { deadlineMs: 1_800_000 });
  } finally {
    release();
  }
}

async function encodeOnly(bench: Bench, timeline: Timeline, slot: number): Promise<void> {
  const { Crf, FramesPerSecond } = timeline.Reelpress;
  const sound = await soundOf(bench, timeline);
  const args = [
    ...flags("-v error -nostdin -y -f rawvideo -pixel_format yuv420p"),
    ...flags(`-video_size ${size.width}x${size.height} -framerate ${FramesPerSecond} -i`),
    rawFile(bench, slot),
    "-i",
    sound.path,
    ...flags("-map 0:v -map 1:a"),
    ...encoderFlags(Crf, FramesPerSecond),
    ...flags("-c:a copy -movflags +faststart -f mp4"),
    path.join(bench.folder, `limit-${slot}.mp4`),
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 1_800_000, niceness });
}

function report(timelines: Timeline[], ours: Cost, limit: Cost): void {
  const outputSeconds = timelines.reduce((sum, { Reelpress }) => sum + Reelpress.Duration, 0);
  const numbers = {
    clips: timelines.length,
    outputSeconds,
    cpuSecondsPerOutputSecond: ours.cpuSeconds / outputSeconds,
    wallSecondsPerClip: ours.wallSeconds / timelines.length,
    peakMemoryBytes: ours.peakBytes,
    ratioToLimitCpu: ours.cpuSeconds / limit.cpuSeconds,
    ratioToLimitWall: ours.wallSeconds / limit.wallSeconds,
  };
  if (json) return void process.stdout.write(`${JSON.stringify(numbers)}\n`);
  say(`CPU-seconds per output second  ${numbers.cpuSecondsPerOutputSecond.toFixed(3)}`);
  say(`wall seconds per clip          ${numbers.wallSecondsPerClip.toFixed(2)} (two slots)`);
  say(
    `peak memory                    ${(numbers.peakMemoryBytes / 1024 ** 2).toFixed(0)} MiB (all processes)`,
  );
  say(`ratio to the limit, CPU        ${numbers.ratioToLimitCpu.toFixed(3)}`);
  say(`ratio to the limit, wall       ${numbers.ratioToLimitWall.toFixed(3)}`);
}

await main();
