import "server-only";
import { copyFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { moveFile } from "@/lib/base/files/move-file";
import { createProgressReader } from "@/lib/engine/exec/ffmpeg-progress";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type Inspection, inspectClip } from "@/lib/engine/gate/inspect-clip";
import { inspectSound } from "@/lib/engine/gate/inspect-sound";
import { wrongWords } from "@/lib/engine/gate/report-words";
import { removeSealed } from "@/lib/engine/cache/seal";
import { type ClipReport, verdictOf } from "@/lib/ims/schema/answers/clip-report";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { spokenPieces } from "@/lib/engine/plan/tracks/spoken-pieces";
import { coverSecond } from "./encode/cover-second";
import type { Composition } from "./picture/compose-picture";
import { coverArgs } from "./encode/cover-args";
import type { Cut } from "./shots/cut";
import { cutList } from "./shots/cut-list";
import { footageOf } from "./shots/footage";
import { createDrawnFiles } from "./graph/drawn-files";
import { encodeArgs, encodedName } from "./encode/encode-args";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { distrustSound, makeSound, type MakeSoundOptions, type Sound } from "./sound/make-sound";
import { planPictures } from "./picture/plan-pictures";
import { plainSources } from "./shots/plain-sources";
import { prepareShots, shotsOf } from "./shots/prepare-shots";
import { defaultCache, shotCache } from "./render-cache";
import { RenderError, toRenderError } from "./render-error";
import type { CacheLocation, RenderClipOptions, RenderedClip } from "./render-options";
import { reportStages, type StageReport } from "./report-stages";
import { sourceOf } from "./shots/shot-args";
import { soundPlan } from "./sound/sound-plan";
import { joinStrips } from "./text/text-layer";
import { drawTexts } from "./text/text-strips";

const encodeLimits = { memoryBytes: 8 * 1024 ** 3, fileBytes: 8 * 1024 ** 3 };
/** Process priority of ffmpeg: the interface and the database run before it. */
const niceness = 5;

/**
 * Makes one clip from its timeline: gather, mix, draw, encode, verify, publish. A clip of sound alone
 * skips the picture. The output appears by rename, and only after the gate found that it matches the
 * plan. A clip that does not match is made a second time from its sources, and its cached files are
 * thrown away.
 * @throws RenderError whose `message` says what a person can do
 */
export async function renderClip(options: RenderClipOptions): Promise<RenderedClip> {
  const report = reportStages(options.onProgress);
  try {
    const first = await renderOnce(options, 1, report);
    if (first.verdict !== "Wrong") return await deliver(options, first, report);
    await first.distrust();
    const again = await renderOnce(options, 2, report);
    if (again.verdict === "Wrong") {
      throw new RenderError("output-wrong", wrongWords(again.rules), {
        report: clipReport(again, first),
      });
    }
    return await deliver(options, again, report, first);
  } catch (error) {
    throw toRenderError(error, report.doing());
  }
}

type Rendering = Inspection & {
  file: string;
  verdict: ClipReport["Verdict"];
  /** Removes everything that was cached for this clip. */
  distrust: () => Promise<void>;
};

async function renderOnce(
  given: RenderClipOptions,
  count: number,
  report: StageReport,
): Promise<Rendering> {
  const cache = given.cache ?? defaultCache();
  const options = {
    ...given,
    workFolder: path.join(given.workFolder, String(count)),
    sources: await plainSources(given.sources, cache.folder, given.signal),
  };
  const { timeline, workFolder, signal, sources } = options;
  signal?.throwIfAborted();
  await mkdir(workFolder, { recursive: true });
  if (options.form === "sound") return renderSound(options, cache, report);
  const { composition, texts, release } = await gather(
    options,
    cutList(timeline, footageOf(sources)),
    cache,
    report,
  );
  try {
    const soundOptions = mixOf(options, cache);
    report.enter("Mixing");
    const sound = await makeSound(soundOptions);
    await encode(options, composition, sound, report);
    report.enter("Verifying");
    const file = path.join(workFolder, encodedName);
    const frames = frameAt(timeline.Reelpress.Duration, composition.rate);
    const pictures = await planPictures(composition, texts, frames);
    const found = await inspectClip(file, {
      pictures,
      sound: sound.evidence,
      choosesCover: timeline.Reelpress.Cover === "Best",
      workFolder,
      signal,
    });
    return {
      ...found,
      file,
      verdict: verdictOf(found.rules),
      async distrust() {
        const shots = shotCache(cache);
        for (const key of composition.prepared.keys()) await shots.distrust(key);
        for (const strip of composition.strips) await removeSealed(strip.path);
        await distrustSound(soundOptions);
      },
    };
  } finally {
    release();
  }
}

/** An MP3 made from the mix itself and not from a film's AAC: the sound is encoded only once. */
async function renderSound(
  options: RenderClipOptions,
  cache: CacheLocation,
  report: StageReport,
): Promise<Rendering> {
  const { workFolder, signal } = options;
  const soundOptions: MakeSoundOptions = { ...mixOf(options, cache), codec: "mp3" };
  report.enter("Mixing");
  const sound = await makeSound(soundOptions);
  const file = path.join(workFolder, "clip.mp3");
  await copyFile(sound.path, file);
  report.enter("Verifying");
  const found = await inspectSound(file, { sound: sound.evidence, workFolder, signal });
  return {
    ...found,
    file,
    verdict: verdictOf(found.rules),
    distrust: () => distrustSound(soundOptions),
  };
}

async function deliver(
  options: RenderClipOptions,
  made: Rendering,
  report: StageReport,
  before?: Rendering,
): Promise<RenderedClip> {
  report.enter("Publishing");
  const { size } = await stat(made.file);
  await publish(options, made);
  return {
    durationSeconds: made.durationSeconds,
    sizeBytes: size,
    loudnessLufs: made.loudnessLufs,
    report: clipReport(made, before),
  };
}

function clipReport({ verdict, rules, pictureHashes }: Rendering, before?: Rendering): ClipReport {
  const wrong = before?.rules.filter((rule) => rule.Verdict === "Wrong") ?? [];
  return {
    Verdict: verdict,
    Renderings: before ? 2 : 1,
    ...(before ? { FirstWrong: wrong.map((rule) => rule.Rule) } : {}),
    Rules: rules,
    ...(pictureHashes ? { PictureHashes: pictureHashes } : {}),
  };
}

function frameOf({ timeline }: Pick<RenderClipOptions, "timeline">) {
  return { width: timeline.Reelpress.Width, height: timeline.Reelpress.Height };
}

/** Prepares the shots and draws the texts: everything that the picture is composed of. */
async function gather(
  options: RenderClipOptions,
  cuts: readonly Cut[],
  cache: CacheLocation,
  report: StageReport,
): Promise<{ composition: Composition; texts: TextClip[]; release: () => void }> {
  const { timeline, sources, workFolder, signal } = options;
  const frame = frameOf(options);
  const rate = timeline.Reelpress.FramesPerSecond;
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
    const texts = spokenPieces(timeline.SubtitleTracks[0].SubtitleTrackClips);
    const strips = await drawTexts(texts, frame, cache.folder, {
      rate,
      fonts: options.fonts,
      signal,
    });
    const layer = joinStrips(strips, frame);
    const composition = { frame, rate, cuts, stickers, strips, layer, sources, files, prepared };
    return { composition, texts, release };
  } catch (error) {
    release();
    throw error;
  }
}

function mixOf(options: RenderClipOptions, cache: CacheLocation): MakeSoundOptions {
  const { timeline, sources, speechPath, signal } = options;
  const hasAudio = (mediaId: string) => sourceOf(mediaId, sources).facts.hasAudio;
  const plan = soundPlan(timeline, hasAudio);
  return { plan, sources, speechPath, cacheFolder: cache.folder, signal };
}

async function encode(
  options: RenderClipOptions,
  composition: Composition,
  sound: Sound,
  report: StageReport,
): Promise<void> {
  const { Duration, Crf } = options.timeline.Reelpress;
  report.enter("Encoding");
  const args = encodeArgs({
    composition,
    soundPath: sound.path,
    frames: frameAt(Duration, composition.rate),
    crf: Crf,
  });
  await composition.files.write();
  await runProgram(ffmpegPath(), args, {
    signal: options.signal,
    cwd: options.workFolder,
    limits: encodeLimits,
    niceness,
    deadlineMs: 120_000 + Duration * 60_000,
    input: composition.layer?.pictures(),
    onStdoutLine: createProgressReader(Duration, report.fraction),
  });
}

/** Publishes the cover before the clip, so that a clip that exists is complete. Sound has no cover. */
async function publish(options: RenderClipOptions, { file, coverFrame }: Rendering): Promise<void> {
  const { coverPath, outputPath, workFolder, signal, timeline, sources } = options;
  if (options.form !== "sound") {
    const cover = path.join(workFolder, "cover.jpg");
    const args = coverArgs(file, cover, coverSecond(timeline, sources, coverFrame));
    await runProgram(ffmpegPath(), args, { signal, deadlineMs: 60_000 });
    await moveFile(cover, coverPath);
  }
  await moveFile(file, outputPath);
}
