import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { createProgressReader } from "@/lib/engine/exec/ffmpeg-progress";
import { runProgram } from "@/lib/engine/exec/run-program";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { spokenPieces } from "@/lib/engine/plan/tracks/spoken-pieces";
import { createDrawnFiles } from "../graph/drawn-files";
import { defaultCache, shotCache } from "../render-cache";
import { toRenderError } from "../render-error";
import type { RenderClipOptions } from "../render-options";
import { cutList } from "../shots/cut-list";
import { footageOf } from "../shots/footage";
import { plainSources } from "../shots/plain-sources";
import { prepareShots, shotsOf } from "../shots/prepare-shots";
import { sourceOf } from "../shots/shot-args";
import { makeSound } from "../sound/make-sound";
import { soundPlan } from "../sound/sound-plan";
import { joinStrips } from "../text/text-layer";
import { drawTexts } from "../text/text-strips";
import { proxyArgs } from "./proxy-args";
import { proxySize } from "./proxy-size";
import { shrinkStrips } from "./shrink-strips";
import { shrinkTimeline } from "./shrink-timeline";

/** Process priority of ffmpeg when it makes proxies: whatever else the program does runs before it. */
export const proxyNiceness = 19;
const limits = { memoryBytes: 4 * 1024 ** 3, fileBytes: 2 * 1024 ** 3 };
/** Of the progress: shots are prepared and the sound is mixed before the film is encoded. */
const preparedShare = 0.6;

export type RenderProxyOptions = Pick<
  RenderClipOptions,
  "timeline" | "sources" | "fonts" | "speechPath" | "workFolder" | "outputPath" | "cache"
> & {
  signal: AbortSignal;
  /** `fraction` is how far the proxy is, 0 to 1. */
  onFraction: (fraction: number) => void;
};

/**
 * Makes the small quick film of a timeline: the cuts, effects, texts and the very sound of its clip, in a frame of
 * `proxySize`. Shots are prepared small, once for all proxies that show some of them. Nothing judges the result, and
 * it has no cover.
 * @param options.workFolder an existing folder for this proxy alone; the caller removes it
 * @throws RenderError
 */
export async function renderProxy(options: RenderProxyOptions): Promise<void> {
  const { workFolder, signal, onFraction } = options;
  const cache = options.cache ?? defaultCache();
  try {
    const sources = await plainSources(options.sources, cache.folder, signal);
    const { Width, Height, Duration, FramesPerSecond: rate } = options.timeline.Reelpress;
    const whole = { width: Width, height: Height };
    const frame = proxySize(whole);
    const timeline = shrinkTimeline(options.timeline, frame, sources);
    const cuts = cutList(timeline, footageOf(sources));
    const files = createDrawnFiles(cache.folder);
    const { prepared, release } = await prepareShots(shotsOf(cuts, frame, sources), {
      frame,
      sources,
      files,
      cache: shotCache(cache),
      workFolder,
      niceness: proxyNiceness,
      signal,
      onFraction: (fraction) => onFraction(fraction * preparedShare),
    });
    try {
      const texts = spokenPieces(timeline.SubtitleTracks[0].SubtitleTrackClips);
      const drawn = await drawTexts(texts, whole, cache.folder, {
        rate,
        fonts: options.fonts,
        signal,
      });
      const strips = await shrinkStrips(drawn, whole, frame);
      const layer = joinStrips(strips, frame);
      const hasAudio = (mediaId: string) => sourceOf(mediaId, sources).facts.hasAudio;
      const sound = await makeSound({
        plan: soundPlan(timeline, hasAudio),
        sources,
        speechPath: options.speechPath,
        cacheFolder: cache.folder,
        signal,
      });
      const stickers = timeline.VideoTracks[1].VideoTrackClips;
      const args = proxyArgs({
        composition: { frame, rate, cuts, stickers, strips, layer, sources, files, prepared },
        soundPath: sound.path,
        frames: frameAt(Duration, rate),
        output: options.outputPath,
      });
      await files.write();
      await runProgram(ffmpegPath(), args, {
        signal,
        cwd: workFolder,
        limits,
        niceness: proxyNiceness,
        deadlineMs: 120_000 + Duration * 60_000,
        input: layer?.pictures(),
        onStdoutLine: createProgressReader(Duration, (fraction) =>
          onFraction(preparedShare + fraction * (1 - preparedShare)),
        ),
      });
    } finally {
      release();
    }
  } catch (error) {
    throw toRenderError(error, "making the quick preview");
  }
}
