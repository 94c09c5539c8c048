import { z } from "zod";
import { outputLimits } from "./output-config";

/** Limits of a highlight extraction. Source: SDK model of SubmitHighlightExtractionJob (1). */
export const extractionLimits = {
  minCount: 1,
  maxCount: 10,
  count: 5,
  minSeconds: 3,
  maxSeconds: 60,
  seconds: 15,
} as const;

/** How many media one extraction may look through; the docs name no limit. */
const maxMedia = 30;

const { minCount, maxCount, minSeconds, maxSeconds } = extractionLimits;

/** `InputConfig` of `SubmitHighlightExtractionJob`. */
export const extractionInputSchema = z.strictObject({
  MediaArray: z
    .array(z.strictObject({ MediaId: z.string().trim().min(1) }))
    .min(1)
    .max(maxMedia),
  Strategy: z
    .strictObject({
      /** 1…10 highlights of all media together. */
      Count: z.number().int().min(minCount).max(maxCount).default(extractionLimits.count),
      /** Seconds of each, 3…60. */
      ClipDuration: z.number().min(minSeconds).max(maxSeconds).default(extractionLimits.seconds),
    })
    .default({ Count: extractionLimits.count, ClipDuration: extractionLimits.seconds }),
});

const side = z.number().int().min(outputLimits.minSide).max(outputLimits.maxSide);

/** `OutputConfig` of `SubmitHighlightExtractionJob`. */
export const extractionOutputSchema = z.strictObject({
  /** Whether each highlight becomes a file. False when absent: the result names the stretches. */
  NeedExport: z.boolean().default(false),
  /** `oss-object`, or storage that only the cloud has. */
  OutputMediaTarget: z.string().default("oss-object"),
  Bucket: z.string().min(1).optional(),
  /** Of several highlights, `{index}` counts from 0; without it, the number is added to the name. */
  ObjectKey: z.string().min(1).optional(),
  /** Those of the largest source when absent. */
  Width: side.optional(),
  Height: side.optional(),
  /** Whether each file becomes a media asset. False when absent. */
  ExportAsNewMedia: z.boolean().default(false),
});

export type ExtractionInput = z.infer<typeof extractionInputSchema>;
export type ExtractionOutput = z.infer<typeof extractionOutputSchema>;
