import { givenLooks, givenPackets } from "@/lib/engine/gate/inspect-args";
import { lookFilter } from "@/lib/engine/gate/look";
import { packetFilter } from "@/lib/engine/gate/packet-list";
import { flags } from "@/lib/engine/exec/flags";
import { type Composition, composePicture } from "../picture/compose-picture";
import { graphArgs } from "../graph/graph-args";
import { createGraph } from "../graph/graph-builder";

/**
 * How every clip is encoded: H.264 High, 8 bit, bt709, and a key frame every two seconds so that
 * players can seek. The encoder uses one thread: one process per core is faster than one process on
 * all cores.
 */
export function encoderFlags(crf: number, rate: number): string[] {
  return [
    ...flags(`-c:v libx264 -preset veryfast -crf ${crf} -profile:v high -pix_fmt yuv420p`),
    ...flags(`-threads 1 -g ${rate * 2} -r ${rate} -fps_mode cfr`),
    ...flags("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
  ];
}

/** The file that an encoding run makes in its working folder. */
export const encodedName = "clip.mp4";

/**
 * One run that composes and encodes a clip and copies its finished sound into the file. It also writes
 * what the gate judges: the looks of the frames that entered the encoder, and a list of the packets
 * that came out. File names are relative, because `tee` would split a path at special characters.
 */
export function encodeArgs(options: {
  composition: Composition;
  soundPath: string;
  frames: number;
  crf: number;
}): string[] {
  const graph = createGraph();
  // Not `-frames:v`: reaching it, ffmpeg closes the sound as well, half a second short.
  const whole = composePicture(graph, options.composition);
  const picture = graph.chain([whole], [`trim=end_frame=${options.frames}`]);
  const [shown, seen, looks] = [graph.label(), graph.label(), graph.label()];
  graph.raw(`[${picture}]split[${shown}][${seen}];[${seen}]${lookFilter}[${looks}]`);
  const sound = graph.input(["-i", `file:${options.soundPath}`]);
  return [
    ...flags("-v error -nostdin -y -progress pipe:1 -stats_period 0.25"),
    ...flags("-filter_complex_threads 1"),
    ...graph.inputs(),
    ...graphArgs(graph.graph(), options.composition.files),
    ...flags(`-map [${shown}] -map ${sound}:a:0`),
    ...encoderFlags(options.crf, options.composition.rate),
    // mp4 needs global headers from the encoder, which `tee` does not request.
    ...flags("-flags:v +global_header -c:a copy -map_metadata -1 -f tee"),
    `[f=mp4:movflags=+faststart]${encodedName}|[f=framecrc:bsfs/v=${packetFilter}]${givenPackets}`,
    ...flags(`-map [${looks}] -fps_mode passthrough -f rawvideo ${givenLooks}`),
  ];
}
