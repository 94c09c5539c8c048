import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { factsVersion, type ProbedFacts } from "../facts/describe-facts";
import { movingPlays } from "../source/media-signature";
import { maxPixels } from "../source/source-input";
import { asItStands, type Uprighting, uprightingOfExif } from "../facts/uprighting";
import { type DescribedPicture, describePicture } from "./picture-process";

export type ExaminedStill = {
  upright: Uprighting;
  /** How it moves; null when it stands. */
  moving: ProbedFacts["moving"] | null;
  /** All its facts but size and hash, when it is to be drawn from a plain copy. */
  copy: Omit<ProbedFacts, "sizeBytes" | "contentHash"> | null;
};

/** Formats that libvips reads here; ffmpeg alone reads BMP. */
const codecs: Readonly<Record<string, string>> = {
  jpeg_pipe: "mjpeg",
  png_pipe: "png",
  webp_pipe: "webp",
  tiff_pipe: "tiff",
  gif: "gif",
  mov: "av1",
};
const plainSpaces = new Set(["srgb", "b-w", "rgb16", "grey16"]);
/** Browsers show a picture of 10 ms or less for a tenth of a second. */
const shown = (milliseconds: number) => (milliseconds <= 10 ? 100 : milliseconds);

/**
 * Looks at a still with libvips: how it is brought upright, how it moves, and whether ffmpeg would
 * show it in other colours (profiles, CMYK), as it is not meant (AVIF, TIFF, WebP that moves) or not
 * at all (larger than it may be). What libvips does not read is left to ffmpeg.
 * @throws AppError `aborted`
 */
export async function examineStill(
  file: string,
  demuxer: string,
  head: Buffer,
  signal?: AbortSignal,
): Promise<ExaminedStill> {
  const apng = demuxer === "apng" ? movingPlays(head) : null;
  const codec = codecs[apng ? "png_pipe" : demuxer];
  const told = codec === undefined ? null : await describe(file, demuxer, signal);
  if (codec === undefined || told === null) {
    return { upright: asItStands, moving: apng && { ...apng, seconds: 0 }, copy: null };
  }
  const upright = uprightingOfExif(told.orientation);
  const moving = apng ? { ...apng, seconds: 0 } : movingOf(told);
  const copied = !apng && needsCopy(told);
  return { upright, moving, copy: copied ? copyFacts(told, { demuxer, codec, moving }) : null };
}

async function describe(
  file: string,
  demuxer: string,
  signal?: AbortSignal,
): Promise<DescribedPicture | null> {
  try {
    return await describePicture(file, demuxer === "jpeg_pipe", signal);
  } catch (error) {
    if (error instanceof AppError && error.code === "program-failed") return null;
    throw error;
  }
}

function movingOf({ format, pages, delays, plays }: DescribedPicture): ExaminedStill["moving"] {
  if (pages < 2 || (format !== "webp" && format !== "gif")) return null;
  return { plays, seconds: delays.reduce((sum, one) => sum + shown(one), 0) / 1000 };
}

function needsCopy(told: DescribedPicture): boolean {
  if (told.format === "gif") return false;
  const odd = told.format === "tiff" || told.format === "heif" || told.pages > 1;
  const large = told.width * told.height > maxPixels;
  return odd || large || !told.isSrgb || !plainSpaces.has(told.space);
}

function copyFacts(
  { width, height }: DescribedPicture,
  more: { demuxer: string; codec: string; moving: ExaminedStill["moving"] },
): ExaminedStill["copy"] {
  return {
    kind: "image",
    durationSeconds: 0,
    width,
    height,
    rotationDegrees: 0,
    framesPerSecond: 0,
    hasAudio: false,
    videoCodec: more.codec,
    audioCodec: null,
    formatName: more.demuxer,
    factsVersion,
    blackRanges: [],
    loudnessLufs: null,
    pictureStream: 0,
    streams: [{ kind: "video", index: 0, codecName: more.codec }],
    copied: true,
    ...(more.moving ? { moving: more.moving } : {}),
  };
}
