import { flags } from "@/lib/engine/exec/flags";
import { seconds } from "@/lib/engine/probe/source/source-input";
import { framesNear, framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import type { GraphBuilder } from "../graph/graph-builder";
import { hasFrames, slidePosition, stripFilters } from "../motion/move-strip";
import { layerTimes, type TextLayer } from "../text/text-layer";
import type { TextStrip } from "../text/text-strips";

/** Overlays the texts on a picture, in order: one by one, or all as one input if there are many. */
export function layTexts(
  graph: GraphBuilder,
  picture: string,
  { strips, layer }: { strips: readonly TextStrip[]; layer: TextLayer | null },
): string {
  if (layer) return layLayer(graph, picture, layer);
  return strips.reduce((under, strip) => layStrip(graph, under, strip), picture);
}

/** Overlays a text layer, whose pictures ffmpeg reads from its standard input. */
function layLayer(graph: GraphBuilder, picture: string, layer: TextLayer): string {
  const { x, y, width, height } = layer.box;
  const input = graph.input([
    ...flags("-f rawvideo -pixel_format yuva420p"),
    ...flags(`-video_size ${width}x${height} -framerate ${framesPerSecond}`),
    ...flags("-thread_queue_size 1 -i pipe:0"),
  ]);
  const timed = graph.chain([`${input}:v`], [`settb=1/${framesPerSecond}`, layerTimes(layer)]);
  return graph.chain([picture, timed], [`overlay=${x}:${y}:format=yuv420:eof_action=repeat`]);
}

function layStrip(graph: GraphBuilder, picture: string, strip: TextStrip): string {
  const input = graph.input([
    ...flags("-f rawvideo -pixel_format yuva420p"),
    ...flags(`-video_size ${strip.width}x${strip.height} -framerate ${framesPerSecond}`),
    ...flags("-thread_queue_size 1"),
    "-i",
    `file:${strip.path}`,
  ]);
  const { motion, fromSeconds, toSeconds: until } = strip;
  if (!motion) {
    return graph.chain([picture, `${input}:v`], [overlayDuring(strip, fromSeconds, until)]);
  }
  const first = framesNear(fromSeconds);
  const time = { first, count: framesNear(until) - first };
  const drawn = hasFrames(motion)
    ? graph.chain([`${input}:v`], stripFilters(motion, time))
    : `${input}:v`;
  const position = slidePosition(strip, motion, time);
  return graph.chain([picture, drawn], [overlayDuring(position, fromSeconds, until)]);
}

/** An overlay from one frame up to, but not including, another; it costs nothing at other times. */
export function overlayDuring(
  at: { x: number | string; y: number | string },
  from: number,
  to: number,
): string {
  const first = (framesNear(from) - 0.5) / framesPerSecond;
  const last = (framesNear(to) - 0.5) / framesPerSecond;
  const during = `enable='between(t,${seconds(first)},${seconds(last)})'`;
  return `overlay=x='${at.x}':y='${at.y}':format=yuv420:eof_action=repeat:${during}`;
}
