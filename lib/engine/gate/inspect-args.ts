import { flags } from "@/lib/engine/exec/flags";
import { coverLookFilter } from "./choose-cover";
import { lookFilter } from "./look";
import { packetFilter } from "./packet-list";
import { traceFilter } from "./sound-evidence";

/** Names of the files that the encoding run leaves for the gate, in the clip's work folder. */
export const givenLooks = "given.looks";
export const givenPackets = "given.packets";

/** Paths of the files that an inspection writes. */
export type InspectionFiles = {
  keyLooks: string;
  /** Null where no cover is chosen. */
  keyPictures: string | null;
  sound: string;
  packets: string;
};

export function describeArgs(file: string): string[] {
  return [...flags("-v error -show_streams -show_format -of json"), `file:${file}`];
}

/**
 * Reads a finished file once: decodes its key pictures and all of its sound, computes a checksum of
 * every packet, and prints loudness and true peak on stderr.
 */
export function inspectArgs(file: string, to: InspectionFiles): string[] {
  const sound = `[0:a:0]asplit[l][t];[l]ebur128=peak=true:framelog=verbose[m];[t]${traceFilter}[s]`;
  return [
    ...flags("-v info -hide_banner -nostats -nostdin -y -xerror -err_detect explode -threads 1"),
    // Skipping the loop filter saves time and hardly changes a level.
    ...flags("-skip_frame nokey -skip_loop_filter all -i"),
    `file:${file}`,
    ...flags("-filter_complex_threads 1 -filter_complex"),
    to.keyPictures === null
      ? `[0:v:0]${lookFilter}[k];${sound}`
      : `[0:v:0]split[a][b];[a]${lookFilter}[k];[b]${coverLookFilter}[c];${sound}`,
    ...flags("-map [k] -fps_mode passthrough -f rawvideo"),
    `file:${to.keyLooks}`,
    ...(to.keyPictures === null
      ? []
      : [...flags("-map [c] -fps_mode passthrough -f rawvideo"), `file:${to.keyPictures}`]),
    ...flags("-map [m] -f null -"),
    ...flags("-map [s] -c:a pcm_s16le -f s16le"),
    `file:${to.sound}`,
    ...flags(`-map 0:v:0 -map 0:a:0 -c copy -bsf:v h264_mp4toannexb,${packetFilter} -f framecrc`),
    `file:${to.packets}`,
  ];
}

/** Decodes and measures a whole file of sound alone. */
export function listenArgs(file: string, heard: string): string[] {
  return [
    ...flags("-v info -hide_banner -nostats -nostdin -y -xerror -err_detect explode -threads 1 -i"),
    `file:${file}`,
    ...flags("-filter_complex_threads 1 -filter_complex"),
    `[0:a:0]asplit[l][t];[l]ebur128=peak=true:framelog=verbose[m];[t]${traceFilter}[s]`,
    ...flags("-map [m] -f null - -map [s] -c:a pcm_s16le -f s16le"),
    `file:${heard}`,
  ];
}
