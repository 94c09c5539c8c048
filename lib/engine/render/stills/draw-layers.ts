import "server-only";
import path from "node:path";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { pictureOf, readMoving } from "@/lib/engine/probe/source/read-from";
import { demuxerOf, sourceInput, uprightFilters } from "@/lib/engine/probe/source/source-input";
import type { StickerClip } from "@/lib/ims/schema/timeline";
import type { Box, Size } from "../graph/fit-picture";
import { createGraph, type GraphBuilder } from "../graph/graph-builder";
import { placeSticker } from "@/lib/lettering/place-sticker";
import type { FontFiles, Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { drawTexts, type TextStrip } from "../text/text-strips";
import type { StillLayer } from "./still-layer";
import { stillNiceness } from "./still-niceness";

const deadlineMs = 60_000;

/** A layer is at rest, so that its rate says nothing. */
const layerRate = 1;

/**
 * Draws texts and stickers as transparent pictures of the whole frame: libass draws a text as large as in
 * the clip, then the layer is made smaller.
 * @returns the path of a PNG file in `folder` for each layer; null for a text of which nothing is seen
 * @throws RenderError; AppError of `runProgram`
 */
export async function drawLayers(
  layers: readonly StillLayer[],
  options: {
    frame: Size;
    size: Size;
    sources: Sources;
    fonts: FontFiles;
    cacheFolder: string;
    folder: string;
    signal: AbortSignal;
  },
): Promise<(string | null)[]> {
  const { frame, size, sources, fonts, cacheFolder, folder, signal } = options;
  const texts = layers.flatMap((layer) => (layer.kind === "text" ? [layer.text] : []));
  const drawn = await drawTexts(texts, frame, cacheFolder, { rate: layerRate, fonts, signal });
  const strips = new Map(drawn.map((strip) => [strip.text, strip]));
  const graph = createGraph();
  const outputs: string[] = [];
  const paths = layers.map((layer, index) => {
    const seen =
      layer.kind === "text"
        ? openStrip(graph, strips.get(layer.text))
        : openSticker(graph, layer.sticker, sources, frame);
    const label = seen && spread(graph, seen, frame, size);
    if (!label) return null;
    const file = path.join(folder, `${index}.png`);
    outputs.push("-map", `[${label}]`, ...flags("-frames:v 1 -f image2 -update 1"), `file:${file}`);
    return file;
  });
  if (outputs.length > 0) {
    const args = [
      ...flags("-v error -nostdin -y -filter_complex_threads 1"),
      ...graph.inputs(),
      "-filter_complex",
      graph.graph(),
      ...outputs,
    ];
    await runProgram(ffmpegPath(), args, { signal, deadlineMs, niceness: stillNiceness });
  }
  return paths;
}

/** A picture with transparency (yuva420p, bt709), and its box, which may reach out of the frame. */
type Seen = { label: string; box: Box };

function openStrip(graph: GraphBuilder, strip: TextStrip | undefined): Seen | null {
  if (!strip) return null;
  const { x, y, width, height } = strip;
  const input = graph.input([
    ...flags(`-f rawvideo -pixel_format yuva420p -video_size ${width}x${height}`),
    ...flags(`-framerate ${layerRate} -thread_queue_size 1 -i`),
    `file:${strip.path}`,
  ]);
  return { label: `${input}:v`, box: { x, y, width, height } };
}

function openSticker(
  graph: GraphBuilder,
  sticker: StickerClip,
  sources: Sources,
  frame: Size,
): Seen {
  const { path: file, facts } = sourceOf(sticker.MediaId, sources);
  const box = placeSticker(sticker, facts, frame);
  const input = graph.input(
    facts.moving
      ? readMoving(file, facts, 1)
      : sourceInput(file, demuxerOf(facts.formatName), { lengthSeconds: 1 }),
  );
  const label = graph.chain(
    [pictureOf(input, facts)],
    [
      ...uprightFilters(facts),
      `scale=${box.width}:${box.height}:flags=lanczos:out_color_matrix=bt709:out_range=tv`,
      "format=yuva420p,setsar=1",
      sticker.Opacity < 1 ? `lut=a=val*${sticker.Opacity.toFixed(3)}` : "",
    ],
  );
  return { label, box };
}

/** Lays a picture on a transparent frame and makes it smaller; null when it lies outside of the frame. */
function spread(graph: GraphBuilder, { label, box }: Seen, frame: Size, size: Size): string | null {
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  const width = Math.min(frame.width, box.x + box.width) - left;
  const height = Math.min(frame.height, box.y + box.height) - top;
  if (width <= 0 || height <= 0) return null;
  const isInside = width === box.width && height === box.height;
  return graph.chain(
    [label],
    [
      "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int+full_chroma_inp",
      "format=gbrap",
      isInside ? "" : `crop=${width}:${height}:${left - box.x}:${top - box.y}`,
      // Colours are weighed by how much of them is seen, else the edges would turn dark.
      "premultiply=inplace=1",
      `pad=${frame.width}:${frame.height}:${left}:${top}:color=black@0`,
      `scale=${size.width}:${size.height}:flags=area`,
      "unpremultiply=inplace=1,format=rgba",
    ],
  );
}
