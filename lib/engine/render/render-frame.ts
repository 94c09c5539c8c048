import "server-only";
import { mkdir } from "node:fs/promises";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { flags } from "@/lib/engine/exec/flags";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { type Composition, composeShots, layOver } from "./picture/compose-picture";
import { cutAt } from "./shots/cut-at";
import { cutList } from "./shots/cut-list";
import { footageOf } from "./shots/footage";
import { createDrawnFiles } from "./graph/drawn-files";
import { frameAt, frameBegun, showsAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { spokenPieces } from "@/lib/engine/plan/tracks/spoken-pieces";
import { even } from "@/lib/lettering/even";
import { createGraph, type GraphBuilder } from "./graph/graph-builder";
import { plainSources } from "./shots/plain-sources";
import { defaultCache } from "./render-cache";
import { toRenderError } from "./render-error";
import type { RenderFrameOptions } from "./render-options";
import { joinStrips } from "./text/text-layer";
import { drawTexts } from "./text/text-strips";

const deadlineMs = 20_000;

/** Two frames: the whole picture, then what lies under its texts and stickers. The shots are read once. */
function withBare(
  graph: GraphBuilder,
  { shots, rate, layOn }: { shots: string; rate: number; layOn: (under: string) => string },
): string {
  const [under, bare] = [graph.label(), graph.label()];
  graph.raw(`[${shots}]split[${under}][${bare}]`);
  const plain = graph.chain([bare], ["format=yuv420p"]);
  // A sticker goes on after the only frame of the shots, and so would what it is laid on.
  const whole = graph.chain([layOn(under)], ["trim=end_frame=1"]);
  // Frames are renumbered, because `concat` guesses the length of an input with a single frame.
  return graph.chain([whole, plain], ["concat=n=2:v=1:a=0", `settb=1/${rate},setpts=N`]);
}

/**
 * Draws one frame of a clip as JPEG, with the same filters, fonts and text strips as the clip itself,
 * directly from the sources.
 * @throws RenderError
 */
export async function renderFrame(options: RenderFrameOptions): Promise<Buffer> {
  const { timeline, signal } = options;
  const { Width, Height, Duration, FramesPerSecond: rate } = timeline.Reelpress;
  const frame = { width: Width, height: Height };
  const cache = options.cache ?? defaultCache();
  try {
    await mkdir(cache.folder, { recursive: true });
    const sources = await plainSources(options.sources, cache.folder, signal);
    const last = Math.max(0, frameAt(Duration, rate) - 1);
    const index = Math.min(last, frameBegun(options.seconds, rate));
    const shows = showsAt(index, rate);
    const showing = <T extends { TimelineIn: number; TimelineOut: number }>(clips: readonly T[]) =>
      clips.filter(shows).map((clip) => ({ ...clip, TimelineIn: 0, TimelineOut: 1 }));
    // The times of the texts are counted from this frame, so that a moving text is drawn mid-motion.
    const said = spokenPieces(timeline.SubtitleTracks[0].SubtitleTrackClips);
    const texts: TextClip[] = said.filter(shows).map((clip) => ({
      ...clip,
      TimelineIn: clip.TimelineIn - index / rate,
      TimelineOut: clip.TimelineOut - index / rate,
    }));
    const graph = createGraph();
    const files = createDrawnFiles(cache.folder);
    const strips = await drawTexts(texts, frame, cache.folder, {
      rate,
      fonts: options.fonts,
      signal,
    });
    const layer = joinStrips(strips, frame);
    const composition: Composition = {
      frame,
      rate,
      cuts: [cutAt(cutList(timeline, footageOf(sources)), index)],
      stickers: showing(timeline.VideoTracks[1].VideoTrackClips),
      strips,
      layer,
      sources,
      files,
      prepared: new Map(),
    };
    const height = even((Height / Width) * options.pictureWidth);
    const shots = composeShots(graph, composition);
    const picture = options.withBare
      ? withBare(graph, {
          shots,
          rate,
          layOn: (under) => layOver(graph, composition, under),
        })
      : layOver(graph, composition, shots);
    const scaled = graph.chain(
      [picture],
      [
        `scale=${even(options.pictureWidth)}:${height}:flags=area:in_color_matrix=bt709:out_color_matrix=smpte170m:out_range=pc`,
      ],
    );
    await files.write();
    const { stdout } = await runProgram(
      ffmpegPath(),
      [
        ...flags("-v error -nostdin -filter_complex_threads 1"),
        ...graph.inputs(),
        "-filter_complex",
        graph.graph(),
        ...flags(
          `-map [${scaled}] -frames:v ${options.withBare ? 2 : 1} -q:v 3 -pix_fmt yuvj420p -f mjpeg pipe:1`,
        ),
      ],
      { signal, deadlineMs, stdout: "binary", input: layer?.pictures() },
    );
    return stdout;
  } catch (error) {
    throw toRenderError(error, "drawing the preview");
  }
}
