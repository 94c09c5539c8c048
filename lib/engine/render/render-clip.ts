import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { moveFile } from "@/lib/base/files/move-file";
import { createProgressReader } from "@/lib/engine/exec/ffmpeg-progress";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { coverSecond, mayBeginDark } from "./begins-dark";
import type { Composition } from "./compose-picture";
import { type Cut, cutList } from "./cut-list";
import { createDrawnFiles } from "./drawn-files";
import { encodeArgs } from "./encode-args";
import { toFrames } from "./frame-grid";
import { makeSound, type Sound } from "./make-sound";
import { prepareShots, shotsOf } from "./prepare-shots";
import { defaultCache, shotCache } from "./render-cache";
import { toRenderError } from "./render-error";
import type { CachePlace, RenderClipOptions, RenderedClip } from "./render-options";
import { reportStages, type StageReport } from "./report-stages";
import { sourceOf } from "./shot-args";
import { soundPlan } from "./sound-plan";
import { drawTexts } from "./text-strips";
import { coverArgs } from "./verify-args";
import { verifyClip } from "./verify-clip";

const encodeLimits = { memoryBytes: 8 * 1024 ** 3, fileBytes: 8 * 1024 ** 3 };
/** The interface and the database come first. */
const niceness = 5;

/**
 * Makes one clip from its timeline: gather, mix, draw, encode, verify, publish. The output appears
 * by rename, and only after it has been looked at.
 * @throws RenderError whose `message` tells a person what to do
 */
export async function renderClip(options: RenderClipOptions): Promise<RenderedClip> {
  const { workFolder, signal } = options;
  const cache = options.cache ?? defaultCache();
  const report = reportStages(options.onProgress);
  const releases: Array<() => void> = [];
  try {
    signal?.throwIfAborted();
    await mkdir(workFolder, { recursive: true });
    const cuts = cutList(options.timeline);
    const { composition, release } = await gather(options, cuts, cache, report);
    releases.push(release);
    const sound = await mix(options, cache, report);
    const output = path.join(workFolder, "clip.mp4");
    await encode(options, composition, sound, output, report);
    const verified = await verify(options, cuts, sound, output, report);
    report.enter("Publishing");
    await publish(options, output);
    return { ...verified, loudnessLufs: sound.lufs };
  } catch (error) {
    throw toRenderError(error, report.doing());
  } finally {
    for (const release of releases) release();
  }
}

function frameOf({ timeline }: Pick<RenderClipOptions, "timeline">) {
  return { width: timeline.Reelpress.Width, height: timeline.Reelpress.Height };
}

/** Prepared shots and drawn texts: everything the picture is composed of. */
async function gather(
  options: RenderClipOptions,
  cuts: readonly Cut[],
  cache: CachePlace,
  report: StageReport,
): Promise<{ composition: Composition; release: () => void }> {
  const { timeline, sources, workFolder, signal } = options;
  const frame = frameOf(options);
  const stickers = timeline.VideoTracks[1].VideoTrackClips;
  for (const sticker of stickers) sourceOf(sticker.MediaId, sources);
  report.enter("Preparing");
  const files = createDrawnFiles(cache.folder);
  const { prepared, release } = await prepareShots(shotsOf(cuts, frame, sources), {
    frame,
    sources,
    files,
    cache: shotCache(cache),
    workFolder,
    signal,
    onFraction: report.fraction,
  });
  try {
    const texts = timeline.SubtitleTracks[0].SubtitleTrackClips;
    const strips = await drawTexts(texts, frame, cache.folder, { fonts: options.fonts, signal });
    const composition = { frame, cuts, stickers, strips, sources, files, prepared };
    return { composition, release };
  } catch (error) {
    release();
    throw error;
  }
}

async function mix(
  options: RenderClipOptions,
  cache: CachePlace,
  report: StageReport,
): Promise<Sound> {
  const { timeline, sources, speechPath, signal } = options;
  report.enter("Mixing");
  const hasAudio = (mediaId: string) => sourceOf(mediaId, sources).facts.hasAudio;
  const plan = soundPlan(timeline, hasAudio);
  return await makeSound({ plan, sources, speechPath, cacheFolder: cache.folder, signal });
}

async function encode(
  options: RenderClipOptions,
  composition: Composition,
  sound: Sound,
  output: string,
  report: StageReport,
): Promise<void> {
  const { Duration, Crf } = options.timeline.Reelpress;
  report.enter("Encoding");
  const args = encodeArgs({
    composition,
    soundPath: sound.path,
    frames: toFrames(Duration),
    crf: Crf,
    output,
  });
  await composition.files.write();
  await runProgram(ffmpegPath(), args, {
    signal: options.signal,
    limits: encodeLimits,
    niceness,
    deadlineMs: 120_000 + Duration * 60_000,
    onStdoutLine: createProgressReader(Duration, report.fraction),
  });
}

async function verify(
  options: RenderClipOptions,
  cuts: readonly Cut[],
  sound: Sound,
  output: string,
  report: StageReport,
) {
  const { timeline, signal } = options;
  report.enter("Verifying");
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  const plan = {
    ...frameOf(options),
    frames: toFrames(timeline.Reelpress.Duration),
    moves: cuts.length > 1 || clips.some((clip) => clip.Type === "Video"),
    speaks: timeline.AudioTracks[0].AudioTrackClips.length > 0,
    mayBeginDark: mayBeginDark(timeline, options.sources),
  };
  return await verifyClip(output, plan, sound.lufs, signal);
}

/** The cover first: when the clip is there, everything is. */
async function publish(options: RenderClipOptions, output: string): Promise<void> {
  const { coverPath, outputPath, workFolder, signal, timeline, sources } = options;
  const cover = path.join(workFolder, "cover.jpg");
  const args = coverArgs(output, cover, coverSecond(timeline, sources));
  await runProgram(ffmpegPath(), args, { signal, deadlineMs: 60_000 });
  await moveFile(cover, coverPath);
  await moveFile(output, outputPath);
}
