import "server-only";
import path from "node:path";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { createDrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import { createGraph } from "../graph/graph-builder";
import { composePicture } from "../picture/compose-picture";
import type { Sources } from "../render-options";
import { stillNiceness } from "./still-niceness";
import type { StillPicture } from "./still-picture";

const deadlineMs = 60_000;
/**
 * Draws pictures of shots with one run of ffmpeg, with the filters that draw the clip, as large as the clip:
 * most of the work is to read the source, and edges and blurs come out as they will be.
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
  const labels = pictures.map(({ cut, rate }) => {
    const picture = composePicture(graph, {
      frame,
      rate,
      cuts: [cut],
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
