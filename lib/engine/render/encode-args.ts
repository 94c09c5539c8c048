import { flags } from "@/lib/engine/shelf/flags";
import { type Composition, composePicture } from "./compose-picture";
import { framesPerSecond } from "./frame-grid";
import { createGraph } from "./graph-builder";

/**
 * How every clip is encoded: H.264 High, 8 bit, bt709, one thread (one process a core is faster
 * than one process on all of them), a key frame every two seconds so that players seek.
 */
export function encoderFlags(crf: number): string[] {
  return [
    ...flags(`-c:v libx264 -preset veryfast -crf ${crf} -profile:v high -pix_fmt yuv420p`),
    ...flags(`-threads 1 -g ${framesPerSecond * 2} -r ${framesPerSecond} -fps_mode cfr`),
    ...flags("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
  ];
}

/** One run that composes and encodes a clip, with its ready sound copied in. */
export function encodeArgs(options: {
  composition: Composition;
  soundPath: string;
  frames: number;
  crf: number;
  output: string;
}): string[] {
  const graph = createGraph();
  // Not `-frames:v`: reaching it, ffmpeg closes the sound as well, half a second short.
  const whole = composePicture(graph, options.composition);
  const picture = graph.chain([whole], [`trim=end_frame=${options.frames}`]);
  const sound = graph.input(["-i", `file:${options.soundPath}`]);
  return [
    ...flags("-v error -nostdin -y -progress pipe:1 -stats_period 0.25"),
    ...flags("-filter_complex_threads 1"),
    ...graph.inputs(),
    "-filter_complex",
    graph.graph(),
    ...flags(`-map [${picture}] -map ${sound}:a:0`),
    ...encoderFlags(options.crf),
    ...flags("-c:a copy -map_metadata -1 -movflags +faststart -f mp4"),
    `file:${options.output}`,
  ];
}
