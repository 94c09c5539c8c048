import { z } from "zod";
import { frameRates } from "@/lib/ims/schema/config/frame-rates";
import { outputLimits } from "@/lib/ims/schema/config/output-config";
import { choice, wholeWithin } from "./form-values";
import { platformIds } from "../platforms";

export const lengthModes = ["auto", "max", "fixed"] as const;
/** Frames a second. */
export const frameRateChoices = frameRates.map((rate) => `${rate}` as const);
export const targetKinds = ["auto", "address", "vod"] as const;
const side = z
  .number("number")
  .int("whole")
  .min(outputLimits.minSide, "range")
  .max(outputLimits.maxSide, "range");

export const outputFormSchema = z.object({
  platform: z.enum(platformIds),
  width: side,
  height: side,
  count: z
    .number("number")
    .int("whole")
    .min(1, "count-range")
    .max(outputLimits.count, "count-range"),
  /** x264 constant rate factor: lower is better and larger. */
  crf: wholeWithin("OutputConfig.Video.Crf").nullable(),
  /** Of the embedded engine only; older forms have none, and ask for 25 frames a second. */
  fps: z.enum(frameRateChoices).nullable().default(null),
  /** With speech a clip is as long as its voice; the longest length is then sent, but ignored. */
  length: z.object({
    mode: z.enum(lengthModes),
    seconds: z.number("number").min(0.1, "range").max(3600, "range"),
  }),
  /** Only plans are made: a person looks at them first, and makes clips of them later. */
  previewOnly: choice,
  /** Where the files are written. `auto`: into the bucket of the connection, one folder per batch. */
  target: z.object({
    kind: z.enum(targetKinds),
    /** Object address with `{index}` in the file's name. */
    address: z.string().trim(),
    /** Storage location of VOD, `outin-….oss-….aliyuncs.com`, and a file name with `{index}`. */
    storage: z.string().trim(),
    fileName: z.string().trim(),
  }),
});

export type OutputForm = z.infer<typeof outputFormSchema>;

export const freshOutput: OutputForm = {
  platform: "douyin",
  width: 1080,
  height: 1920,
  count: 5,
  crf: 23,
  fps: "30",
  length: { mode: "auto", seconds: 15 },
  previewOnly: null,
  target: { kind: "auto", address: "", storage: "", fileName: "" },
};
