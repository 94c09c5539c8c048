import { z } from "zod";
import { frameRateSchema } from "./frame-rates";
import { unconfirmed } from "../fields/confirmed";

/** Limits of `OutputConfig`. Source: IMS docs, OutputConfig and editing limits (4.1). */
export const outputLimits = {
  count: 100,
  minSide: 128,
  maxSide: 4096,
  maxShortSide: 2160,
  minCrf: 0,
  maxCrf: 51,
} as const;

const side = z.number().int().min(outputLimits.minSide).max(outputLimits.maxSide);

/** `http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>` or `oss://<bucket>/<key>`. */
export const objectUrlPattern =
  /^(?:https?:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.oss-([a-z0-9-]+)\.aliyuncs\.com|oss:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9]))\/(.+)$/;

const numbered = (name: string) => name.includes("{index}");
const indexMessage = "put the placeholder {index} into the file name";

/** The file formats of an output. Source: IMS docs, file formats (2.7). */
const playable = (name: string) => /\.(?:mp4|m3u8|webm)$/i.test(name);
const endingMessage = "end the file name with .mp4, .m3u8 or .webm";

/** `OutputConfig` of a batch. Source: IMS docs, SubmitBatchMediaProducingJob and editing limits. */
export const outputConfigSchema = z.strictObject({
  /** Object storage: one address with `{index}`, which counts from 0. */
  MediaURL: z
    .string()
    .regex(objectUrlPattern, "write http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>_{index}.mp4")
    .refine(numbered, indexMessage)
    .refine(playable, endingMessage)
    .optional(),
  /** VOD storage, instead of `MediaURL`: `outin-xxx.oss-cn-shanghai.aliyuncs.com`, no scheme. */
  StorageLocation: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]+$/i, "write a host without http://")
    .optional(),
  /** With `StorageLocation`: a file name with `{index}` and an extension, no folder. */
  FileName: z
    .string()
    .regex(/^[^/\\]+$/, "write a file name without a folder")
    .refine(numbered, indexMessage)
    .refine(playable, endingMessage)
    .optional(),
  /** 1 (when absent) … 100 clips. */
  Count: z.number().int().min(1).max(outputLimits.count).default(1),
  /** Seconds; only without narration, and not in grouped speech. */
  MaxDuration: z.number().positive().max(3600).optional(),
  /** Exact length in seconds; only in script mode without speech, and not with `MaxDuration`. */
  FixedDuration: z.number().positive().max(3600).optional(),
  /** Not found in any official source. */
  MinDuration: unconfirmed("4.1", z.number()),
  /** Pixels: 128…4096, the shorter side at most 2160. */
  Width: side,
  Height: side,
  /** Of the stream settings only `Crf` is confirmed for batches. `Fps` is that of transcoding templates. */
  Video: z
    .strictObject({
      Crf: z.number().int().min(outputLimits.minCrf).max(outputLimits.maxCrf).optional(),
      Fps: frameRateSchema.optional(),
    })
    .optional(),
  /** Only plans: every output becomes an editing project. False when absent. */
  GeneratePreviewOnly: z.boolean().optional(),
});

export type OutputConfig = z.infer<typeof outputConfigSchema>;
