import "server-only";
import path from "node:path";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { createDrawnFiles } from "../graph/drawn-files";
import { even } from "../graph/even";
import type { Placement, Size } from "../graph/fit-picture";
import { createGraph } from "../graph/graph-builder";
import { composePicture } from "../picture/compose-picture";
import type { Sources } from "../render-options";
import type { Cut, Segment } from "../shots/cut";
import { stillNiceness } from "./still-niceness";
import type { StillPicture } from "./still-picture";

const deadlineMs = 60_000;
/**
 * How much larger than the picture its shot is composed: a quarter of the work of a whole frame, and edges
 * still lie where they lie in the clip. Effects have grain and lines of their own size, so they are drawn as
 * large as in the clip.
 */
const composedLarger = 2;

/**
 * Draws pictures of shots with one run of ffmpeg, with the filters that draw the clip.
 * @returns the paths of JPEG files in `folder`, in the order of `pictures`
 * @throws AppError of `runProgram`; RenderError `source-missing`
 */
export async function drawPictures(
  pictures: readonly StillPicture[],
  options: {
    frame: Size;
    size: Size;
    sources: Sources;
    cacheFolder: string;
    folder: string;
    signal: AbortSignal;
  },
): Promise<string[]> {
  const { frame, size, sources, folder, signal } = options;
  const graph = createGraph();
  const files = createDrawnFiles(options.cacheFolder);
  const labels = pictures.map(({ cut }) => {
    const factor = hasEffect(cut) ? 1 : Math.min(1, (size.width * composedLarger) / frame.width);
    const smaller = { width: even(frame.width * factor), height: even(frame.height * factor) };
    const picture = composePicture(graph, {
      frame: smaller,
      cuts: [smallerCut(cut, frame, smaller)],
      stickers: [],
      strips: [],
      layer: null,
      sources,
      files,
      prepared: new Map(),
    });
    return graph.chain(
      [picture],
      [
        `scale=${size.width}:${size.height}:flags=area:in_color_matrix=bt709:out_color_matrix=smpte170m:out_range=pc`,
      ],
    );
  });
  await files.write();
  const drawn = pictures.map((_, index) => path.join(folder, `${index}.jpg`));
  await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -nostdin -y -filter_complex_threads 1"),
      ...graph.inputs(),
      "-filter_complex",
      graph.graph(),
      ...labels.flatMap((label, index) => [
        ...flags(`-map [${label}] -frames:v 1 -q:v 3 -pix_fmt yuvj420p -f image2 -update 1`),
        `file:${drawn[index]}`,
      ]),
    ],
    { signal, deadlineMs, niceness: stillNiceness },
  );
  return drawn;
}

function hasEffect(cut: Cut): boolean {
  if (cut.over && cut.over.length > 0) return true;
  return cut.kind === "transition" || cut.segment.vfx !== null;
}

/** The cut for a smaller frame. Only placed pictures have lengths in pixels. */
function smallerCut(cut: Cut, frame: Size, smaller: Size): Cut {
  if (cut.kind === "transition" || !cut.segment.shot.placement) return cut;
  const { segment } = cut;
  const placement = smallerPlacement(segment.shot.placement as Placement, frame, smaller);
  const shot: Segment["shot"] = { ...segment.shot, placement };
  return { ...cut, segment: { ...segment, shot } };
}

function smallerPlacement(placement: Placement, frame: Size, smaller: Size): Placement {
  const across = (value: number | undefined) => smallerLength(value, frame.width, smaller.width);
  const down = (value: number | undefined) => smallerLength(value, frame.height, smaller.height);
  const { X, Y, Width, Height } = placement;
  return { ...placement, X: across(X), Y: down(Y), Width: across(Width), Height: down(Height) };
}

/** A value up to 1 is a share and stays. Pixels that would become 1 or less are written as a share. */
function smallerLength(
  value: number | undefined,
  side: number,
  smaller: number,
): number | undefined {
  if (value === undefined || value <= 1) return value;
  const pixels = (value * smaller) / side;
  return pixels > 1 ? pixels : value / side;
}
