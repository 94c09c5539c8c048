import { flags } from "@/lib/engine/exec/flags";

/** Arguments for the cover: the frame at `second`; IMS takes the first frame by default. */
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
