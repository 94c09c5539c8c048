import { z } from "zod";
import { framesPerSecond, toSeconds } from "./frame-grid";

const numeric = z.coerce.number().optional().catch(undefined);

export const clipProbeSchema = z.looseObject({
  streams: z.array(
    z.looseObject({
      codec_type: z.string(),
      codec_name: z.string().optional(),
      profile: z.string().optional(),
      pix_fmt: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      avg_frame_rate: z.string().optional(),
      nb_frames: numeric,
      color_space: z.string().optional(),
      sample_rate: numeric,
      channels: z.number().optional(),
    }),
  ),
  format: z.looseObject({ duration: numeric, size: numeric }),
});
export type ClipProbe = z.infer<typeof clipProbeSchema>;

export type ClipPlan = {
  width: number;
  height: number;
  frames: number;
  /** The plan holds something that moves: a video, or more than one shot. */
  moves: boolean;
  speaks: boolean;
  /** A black first frame is meant. */
  mayBeginDark: boolean;
};

const lengthToleranceSeconds = 0.2;

/** What is wrong with a finished file by its own description; empty when nothing is. */
export function judgeStreams(probe: ClipProbe, plan: ClipPlan): string[] {
  const video = probe.streams.find((stream) => stream.codec_type === "video");
  const audio = probe.streams.find((stream) => stream.codec_type === "audio");
  const expect = (what: string, found: unknown, wanted: unknown) =>
    found === wanted ? [] : [`${what} is ${String(found)} instead of ${String(wanted)}`];
  const off = Math.abs((probe.format.duration ?? 0) - toSeconds(plan.frames));
  return [
    ...expect("the number of streams", probe.streams.length, 2),
    ...expect("the picture's codec", video?.codec_name, "h264"),
    ...expect("the profile", video?.profile, "High"),
    ...expect("the pixel format", video?.pix_fmt, "yuv420p"),
    ...expect("the width", video?.width, plan.width),
    ...expect("the height", video?.height, plan.height),
    ...expect("the frame rate", video?.avg_frame_rate, `${framesPerSecond}/1`),
    ...expect("the number of frames", video?.nb_frames, plan.frames),
    ...expect("the colour matrix", video?.color_space, "bt709"),
    ...expect("the sound's codec", audio?.codec_name, "aac"),
    ...expect("the sample rate", audio?.sample_rate, 48_000),
    ...expect("the number of channels", audio?.channels, 2),
    ...(off > lengthToleranceSeconds ? [`the length is off by ${off.toFixed(2)} s`] : []),
  ];
}

/** Grey levels: video black is 16. */
const blackLevel = 20;
const blackShare = 0.98;
/** Mean difference of two looked-at frames below which nothing has moved. */
const stillDifference = 0.05;

/** What is wrong with the pictures, from small grey copies of some frames. */
export function judgePictures(
  pictures: readonly Buffer[],
  plan: ClipPlan,
): { frozen: boolean; firstIsBlack: boolean; allBlack: boolean } {
  const isBlack = pictures.map((picture) => {
    const dark = picture.reduce((count, level) => count + (level <= blackLevel ? 1 : 0), 0);
    return dark >= picture.length * blackShare;
  });
  const moved = pictures.some((picture, index) => {
    const before = pictures[index - 1];
    return before !== undefined && difference(before, picture) > stillDifference;
  });
  return {
    frozen: plan.moves && pictures.length > 2 && !moved,
    firstIsBlack: isBlack[0] ?? true,
    allBlack: isBlack.every((black) => black),
  };
}

function difference(one: Buffer, other: Buffer): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  }
  return sum / Math.max(1, one.length);
}
