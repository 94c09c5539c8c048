import { flags } from "@/lib/engine/exec/flags";
import { graphArgs } from "../graph/graph-args";
import { createGraph } from "../graph/graph-builder";
import { type Composition, composePicture } from "../picture/compose-picture";

/**
 * One run that composes a proxy and copies its finished sound into the file. It is encoded as quickly as the
 * encoder can: a proxy is looked at once or twice, and made again when it is lost.
 */
export function proxyArgs(options: {
  composition: Composition;
  soundPath: string;
  frames: number;
  output: string;
}): string[] {
  const { rate } = options.composition;
  const graph = createGraph();
  const whole = composePicture(graph, options.composition);
  const picture = graph.chain([whole], [`trim=end_frame=${options.frames}`]);
  const sound = graph.input(["-i", `file:${options.soundPath}`]);
  return [
    ...flags("-v error -nostdin -y -progress pipe:1 -stats_period 0.5 -filter_complex_threads 1"),
    ...graph.inputs(),
    ...graphArgs(graph.graph(), options.composition.files),
    ...flags(`-map [${picture}] -map ${sound}:a:0`),
    ...flags("-c:v libx264 -preset ultrafast -crf 25 -pix_fmt yuv420p -threads 1"),
    ...flags(`-g ${rate * 2} -r ${rate} -fps_mode cfr`),
    ...flags("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    ...flags("-c:a copy -map_metadata -1 -movflags +faststart -f mp4"),
    `file:${options.output}`,
  ];
}
