import { z } from "zod";
import type { FindingCode, RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import type { Mp4Boxes } from "./mp4-boxes";

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

const lengthToleranceSeconds = 0.2;

type Fault = { code: FindingCode; words: string };

const fault = (isThere: boolean, code: FindingCode, words: string): Fault[] =>
  isThere ? [{ code, words }] : [];

const expect = (what: string, found: unknown, wanted: unknown): Fault[] =>
  fault(
    found !== wanted,
    "OtherDescription",
    `${what} is ${String(found)} instead of ${String(wanted)}`,
  );

function fileFinding(wrong: readonly Fault[]): RuleFinding {
  const [first] = wrong;
  if (!first) return { Rule: "File", Verdict: "Good" };
  const Detail = wrong.map(({ words }) => words).join("; ");
  return { Rule: "File", Verdict: "Wrong", Code: first.code, Detail };
}

/** Judges whether the stream description of a finished file is what players and platforms expect. */
export function judgeStreams(
  probe: ClipProbe,
  boxes: Mp4Boxes,
  plan: { width: number; height: number; frames: number; rate: number },
): RuleFinding {
  const video = probe.streams.find((stream) => stream.codec_type === "video");
  const audio = probe.streams.find((stream) => stream.codec_type === "audio");
  const off = Math.abs((probe.format.duration ?? 0) - plan.frames / plan.rate);
  const moov = boxes.names.indexOf("moov");
  const wrong = [
    ...fault(!boxes.whole, "CutOff", "the file is cut off"),
    ...fault(
      moov < 0 || moov >= boxes.names.indexOf("mdat"),
      "NotStreamable",
      "it cannot be played while it loads",
    ),
    ...expect("the number of streams", probe.streams.length, 2),
    ...expect("the picture's codec", video?.codec_name, "h264"),
    ...expect("the profile", video?.profile, "High"),
    ...expect("the pixel format", video?.pix_fmt, "yuv420p"),
    ...expect("the width", video?.width, plan.width),
    ...expect("the height", video?.height, plan.height),
    ...expect("the frame rate", video?.avg_frame_rate, `${plan.rate}/1`),
    ...expect("the number of frames", video?.nb_frames, plan.frames),
    ...expect("the colour matrix", video?.color_space, "bt709"),
    ...expect("the sound's codec", audio?.codec_name, "aac"),
    ...expect("the sample rate", audio?.sample_rate, 48_000),
    ...expect("the number of channels", audio?.channels, 2),
    ...fault(
      off > lengthToleranceSeconds,
      "OtherDescription",
      `the length is off by ${off.toFixed(2)} s`,
    ),
  ];
  return fileFinding(wrong);
}

/**
 * Judges the stream description of a file of sound alone.
 * @param heardSeconds length of the decoded sound; the description may claim more
 */
export function judgeSoundStreams(
  probe: ClipProbe,
  plan: { seconds: number },
  heardSeconds: number,
): RuleFinding {
  const [audio] = probe.streams;
  const isOff = (seconds: number | undefined) =>
    Math.abs((seconds ?? 0) - plan.seconds) > lengthToleranceSeconds;
  return fileFinding([
    ...expect("the number of streams", probe.streams.length, 1),
    ...expect("the sound's codec", audio?.codec_name, "mp3"),
    ...expect("the sample rate", audio?.sample_rate, 48_000),
    ...expect("the number of channels", audio?.channels, 2),
    ...fault(isOff(probe.format.duration), "OtherDescription", "the length is not the planned one"),
    ...fault(isOff(heardSeconds), "CutOff", "the file is cut off"),
  ]);
}
