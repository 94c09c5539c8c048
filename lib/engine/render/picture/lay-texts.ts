import { flags } from "@/lib/engine/exec/flags";
import { seconds } from "@/lib/engine/probe/source/source-input";
import type { GraphBuilder } from "../graph/graph-builder";
import { hasFrames, slidePosition, stripFilters } from "../motion/move-strip";
import { layerTimes, type TextLayer } from "../text/text-layer";
import type { TextStrip } from "../text/text-strips";

/** Overlays the texts on a picture, in order: one by one, or the captions as one input if there are many. */
export function layTexts(
  graph: GraphBuilder,
  picture: string,
  { strips, layer, rate }: { strips: readonly TextStrip[]; layer: TextLayer | null; rate: number },
): string {
  const alone = layer ? strips.slice(0, layer.under) : strips;
  const shown = alone.reduce((under, strip) => layStrip(graph, under, strip, rate), picture);
  return layer ? layLayer(graph, shown, layer, rate) : shown;
}

/** Overlays a text layer, whose pictures ffmpeg reads from its standard input. */
function layLayer(graph: GraphBuilder, picture: string, layer: TextLayer, rate: number): string {
  const { x, y, width, height } = layer.box;
  const input = graph.input([
    ...flags("-f rawvideo -pixel_format yuva420p"),
    ...flags(`-video_size ${width}x${height} -framerate ${rate}`),
    ...flags("-thread_queue_size 1 -i pipe:0"),
  ]);
  const timed = graph.chain([`${input}:v`], [`settb=1/${rate}`, layerTimes(layer)]);
  return graph.chain([picture, timed], [`overlay=${x}:${y}:format=yuv420:eof_action=repeat`]);
}

function layStrip(graph: GraphBuilder, picture: string, strip: TextStrip, rate: number): string {
  const input = graph.input([
    ...flags("-f rawvideo -pixel_format yuva420p"),
    ...flags(`-video_size ${strip.width}x${strip.height} -framerate ${rate}`),
    ...flags("-thread_queue_size 1"),
    "-i",
    `file:${strip.path}`,
  ]);
  const { motion, first, end } = strip;
  if (!motion) {
    return graph.chain([picture, `${input}:v`], [overlayDuring(strip, strip, rate)]);
  }
  const time = { first, count: end - first };
  const drawn = hasFrames(motion)
    ? graph.chain([`${input}:v`], stripFilters(motion, time))
    : `${input}:v`;
  const position = slidePosition(strip, motion, time, rate);
  return graph.chain([picture, drawn], [overlayDuring(position, strip, rate)]);
}

/** An overlay from one frame up to, but not including, another; it costs nothing at other times. */
export function overlayDuring(
  corner: { x: number | string; y: number | string },
  frames: { first: number; end: number },
  rate: number,
): string {
  const at = (frame: number) => seconds((frame - 0.5) / rate);
  const during = `enable='between(t,${at(frames.first)},${at(frames.end)})'`;
  return `overlay=x='${corner.x}':y='${corner.y}':format=yuv420:eof_action=repeat:${during}`;
}
