import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { readLoudness } from "../analysis/loudness-summary";
import { probeMedia } from "../probe-media";

/** A folder of footage that ffmpeg draws for one test file. */
export type FootageFolder = {
  folder: string;
  path: (name: string) => string;
  /** Makes a file from ffmpeg arguments. */
  make: (name: string, ...args: string[]) => Promise<string>;
  sources: (
    files: Record<string, string>,
  ) => Promise<Map<string, { path: string; facts: MediaFacts }>>;
  close: () => Promise<void>;
};

const deadlineMs = 60_000;

export async function openFootageFolder(): Promise<FootageFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-render-"));
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    path: at,
    async make(name, ...args) {
      await runProgram(ffmpegPath(), [...flags("-v error -y"), ...args, at(name)], { deadlineMs });
      return at(name);
    },
    async sources(files) {
      const sources = new Map();
      for (const [mediaId, file] of Object.entries(files)) {
        const probed = await probeMedia(file);
        if (!probed.ok) throw new Error(`${file}: ${probed.message}`);
        sources.set(mediaId, { path: file, facts: { ...probed.facts, mediaId } });
      }
      return sources;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A decoded picture with three bytes per pixel. */
export type Picture = {
  width: number;
  height: number;
  /** Mean red, green and blue of a region. */
  mean: (region?: { x: number; y: number; width: number; height: number }) => number[];
  bytes: Buffer;
};

/** All frames of a file, or those of one JPEG. */
export async function picturesOf(
  file: string,
  size: { width: number; height: number },
): Promise<Picture[]> {
  const { stdout } = await runProgram(
    ffmpegPath(),
    [...flags("-v error -i"), file, ...flags("-an -f rawvideo -pix_fmt rgb24 pipe:1")],
    { deadlineMs, stdout: "binary", maxStdoutBytes: 1024 ** 3 },
  );
  const length = size.width * size.height * 3;
  return Array.from({ length: Math.floor(stdout.length / length) }, (_, index) =>
    pictureOf(stdout.subarray(index * length, (index + 1) * length), size),
  );
}

function pictureOf(bytes: Buffer, size: { width: number; height: number }): Picture {
  return {
    ...size,
    bytes,
    mean(region = { x: 0, y: 0, ...size }) {
      const sums = [0, 0, 0];
      for (let y = region.y; y < region.y + region.height; y += 1) {
        for (let x = region.x; x < region.x + region.width; x += 1) {
          for (let channel = 0; channel < 3; channel += 1) {
            const value = bytes[(y * size.width + x) * 3 + channel] ?? 0;
            sums[channel] = (sums[channel] ?? 0) + value;
          }
        }
      }
      return sums.map((sum) => sum / (region.width * region.height));
    },
  };
}

/** Number of pixels of a region that differ clearly between two pictures. */
export function changedPixels(
  one: Picture,
  other: Picture,
  region: { x: number; y: number; width: number; height: number },
): number {
  let count = 0;
  for (let y = region.y; y < region.y + region.height; y += 1) {
    for (let x = region.x; x < region.x + region.width; x += 1) {
      const at = (y * one.width + x) * 3;
      const apart = [0, 1, 2].map((channel) =>
        Math.abs((one.bytes[at + channel] ?? 0) - (other.bytes[at + channel] ?? 0)),
      );
      if (Math.max(...apart) > 48) count += 1;
    }
  }
  return count;
}

/** Peak signal-to-noise ratio of two pictures, in dB. */
export function psnr(one: Picture, other: Picture): number {
  let sum = 0;
  one.bytes.forEach((value, index) => (sum += (value - (other.bytes[index] ?? 0)) ** 2));
  return 10 * Math.log10(255 ** 2 / Math.max(1e-9, sum / one.bytes.length));
}

/** Integrated loudness and true peak of a stretch of a file. */
export async function listen(file: string, from = 0, seconds?: number, filter = "anull") {
  const length = seconds === undefined ? [] : ["-t", String(seconds)];
  const { stderrTail } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-hide_banner -nostats -v info -ss"),
      String(from),
      ...length,
      "-i",
      file,
      ...flags("-vn -af"),
      `${filter},ebur128=peak=true:framelog=verbose`,
      ...flags("-f null -"),
    ],
    { deadlineMs },
  );
  return readLoudness(stderrTail);
}

/** Mean level in dBFS of one narrow band around a tone. */
export async function toneLevel(
  file: string,
  hertz: number,
  from: number,
  seconds: number,
): Promise<number> {
  const { stderrTail } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-hide_banner -nostats -v info -ss"),
      String(from),
      "-t",
      String(seconds),
      "-i",
      file,
      ...flags("-vn -af"),
      `bandpass=f=${hertz}:width_type=q:w=12,bandpass=f=${hertz}:width_type=q:w=12,volumedetect`,
      ...flags("-f null -"),
    ],
    { deadlineMs },
  );
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(stderrTail)?.[1] ?? Number.NaN);
}

export async function describeFile(file: string): Promise<{
  streams: Array<Record<string, unknown>>;
  format: Record<string, string>;
}> {
  const { stdout } = await runProgram(
    ffprobePath(),
    [...flags("-v error -show_streams -show_format -of json"), file],
    { deadlineMs },
  );
  return JSON.parse(stdout);
}
