import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { factsVersion, type ProbedFacts } from "../facts/describe-facts";
import { movingPlays } from "../source/media-signature";
import { maxPixels } from "../source/source-input";
import { asItStands, type Uprighting, uprightingOfExif } from "../facts/uprighting";
import { type DescribedPicture, describePicture } from "./picture-process";

export type ExaminedStill = {
  upright: Uprighting;
  /** The animation; null for a plain still. */
  moving: ProbedFacts["moving"] | null;
  /** All facts except size and hash, when the still must be drawn from a plain copy; else null. */
  copy: Omit<ProbedFacts, "sizeBytes" | "contentHash"> | null;
};

/** Formats that libvips reads here. BMP is read by ffmpeg only. */
const codecs: Readonly<Record<string, string>> = {
  jpeg_pipe: "mjpeg",
  png_pipe: "png",
  webp_pipe: "webp",
  tiff_pipe: "tiff",
  gif: "gif",
  mov: "av1",
};
const plainSpaces = new Set(["srgb", "b-w", "rgb16", "grey16"]);
/** Browsers show a frame of 10 ms or less for a tenth of a second. */
const shown = (milliseconds: number) => (milliseconds <= 10 ? 100 : milliseconds);

/**
 * Examines a still with libvips: its orientation, its animation, and whether it needs a plain copy
 * because ffmpeg would show wrong colours (profiles, CMYK), a wrong picture (AVIF, TIFF, animated
 * WebP) or nothing (too large). Formats that libvips does not read are left to ffmpeg.
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
  const described = codec === undefined ? null : await describe(file, demuxer, signal);
  if (codec === undefined || described === null) {
    return { upright: asItStands, moving: apng && { ...apng, seconds: 0 }, copy: null };
  }
  const upright = uprightingOfExif(described.orientation);
  const moving = apng ? { ...apng, seconds: 0 } : movingOf(described);
  const copied = !apng && needsCopy(described);
  return {
    upright,
    moving,
    copy: copied ? copyFacts(described, { demuxer, codec, moving }) : null,
  };
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

function needsCopy(described: DescribedPicture): boolean {
  if (described.format === "gif") return false;
  const odd = described.format === "tiff" || described.format === "heif" || described.pages > 1;
  const large = described.width * described.height > maxPixels;
  return odd || large || !described.isSrgb || !plainSpaces.has(described.space);
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
