import { flags } from "@/lib/engine/shelf/flags";

/** Pictures that are looked at are made this small. */
export const lookSize = { width: 32, height: 32 };
/** One frame in this many is looked at. */
export const lookEvery = 5;

/**
 * Decodes a whole clip, pictures and sound, stopping at the first error; small grey copies of some
 * frames go to stdout. The loop filter is left out: it changes no syntax, only costs time.
 */
export function decodeWholeArgs(file: string): string[] {
  return [
    ...flags("-v error -nostdin -xerror -err_detect explode -threads 1 -filter_threads 1"),
    ...flags("-skip_loop_filter all -i"),
    `file:${file}`,
    ...flags("-map 0:v:0 -fps_mode passthrough -vf"),
    `select='not(mod(n,${lookEvery}))',scale=${lookSize.width}:${lookSize.height}:flags=area,format=gray`,
    ...flags("-f rawvideo pipe:1 -map 0:a:0 -f null -"),
  ];
}

export function describeArgs(file: string): string[] {
  return [...flags("-v error -show_streams -show_format -of json"), `file:${file}`];
}

/** The cover: the first frame, as IMS takes it by default, or the one at `second`. */
export function coverArgs(file: string, output: string, second: number): string[] {
  return [
    ...flags("-v error -nostdin -y -threads 1"),
    ...(second > 0 ? ["-ss", second.toFixed(3)] : []),
    "-i",
    `file:${file}`,
    ...flags("-map 0:v:0 -frames:v 1 -q:v 3 -pix_fmt yuvj420p -vf"),
    // JPEG readers expect the matrix of BT.601.
    "scale=in_color_matrix=bt709:out_color_matrix=smpte170m:out_range=pc",
    ...flags("-f mjpeg"),
    `file:${output}`,
  ];
}
