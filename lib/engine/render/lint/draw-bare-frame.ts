import "server-only";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { frameAt, frameBegun, showsAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { createDrawnFiles } from "../graph/drawn-files";
import { createGraph } from "../graph/graph-builder";
import { composePicture } from "../picture/compose-picture";
import { cutAt } from "../shots/cut-at";
import type { Sources } from "../render-options";
import { cutList } from "../shots/cut-list";
import { footageOf } from "../shots/footage";

const deadlineMs = 20_000;

/**
 * The frame at a time as the clip shows it, without its texts: raw yuv420p in the size of the output.
 * @param sources plain ones, which `plainSources` gives
 * @throws RenderError, ProgramError
 */
export async function drawBareFrame(
  timeline: Timeline,
  seconds: number,
  {
    sources,
    folder,
    signal,
  }: { sources: Sources; folder: string; signal?: AbortSignal | undefined },
): Promise<Buffer> {
  const { Width: width, Height: height, Duration, FramesPerSecond: rate } = timeline.Reelpress;
  const last = Math.max(0, frameAt(Duration, rate) - 1);
  const index = Math.min(last, frameBegun(seconds, rate));
  const cuts = cutList(timeline, footageOf(sources));
  const graph = createGraph();
  const files = createDrawnFiles(folder);
  const picture = composePicture(graph, {
    frame: { width, height },
    rate,
    cuts: [cutAt(cuts, index)],
    stickers: timeline.VideoTracks[1].VideoTrackClips.filter(showsAt(index, rate)).map((clip) => ({
      ...clip,
      TimelineIn: 0,
      TimelineOut: 1,
    })),
    strips: [],
    layer: null,
    sources,
    files,
    prepared: new Map(),
  });
  await files.write();
  const { stdout } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -nostdin -filter_complex_threads 1"),
      ...graph.inputs(),
      "-filter_complex",
      graph.graph(),
      ...flags(`-map [${picture}] -frames:v 1 -f rawvideo -pix_fmt yuv420p pipe:1`),
    ],
    { signal, deadlineMs, stdout: "binary", maxStdoutBytes: width * height * 2 },
  );
  return stdout;
}
