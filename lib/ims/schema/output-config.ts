import { z } from "zod";

/** Limits of `OutputConfig`. Source: IMS docs, OutputConfig and editing limits. */
export const outputLimits = {
  count: 100,
  minSide: 128,
  maxSide: 4096,
  maxShortSide: 2160,
  minCrf: 0,
  maxCrf: 51,
} as const;

const side = z.coerce.number().int().min(outputLimits.minSide).max(outputLimits.maxSide);

/** `http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>` or `oss://<bucket>/<key>`. */
export const objectUrlPattern =
  /^(?:https?:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.oss-([a-z0-9-]+)\.aliyuncs\.com|oss:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9]))\/(.+)$/;

export const outputConfigSchema = z.strictObject({
  MediaURL: z
    .string()
    .regex(objectUrlPattern, "write http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>_{index}.mp4")
    .refine((url) => url.includes("{index}"), "put the placeholder {index} into the file name")
    .refine((url) => /\.mp4$/i.test(url), "end the file name with .mp4")
    .optional(),
  /** VOD output (cloud only). */
  StorageLocation: z.string().optional(),
  FileName: z.string().optional(),
  Count: z.coerce.number().int().min(1).max(outputLimits.count).default(1),
  MaxDuration: z.coerce.number().positive().max(3600).optional(),
  FixedDuration: z.coerce.number().positive().max(3600).optional(),
  Width: side,
  Height: side,
  Video: z
    .strictObject({
      Crf: z.coerce.number().int().min(outputLimits.minCrf).max(outputLimits.maxCrf).optional(),
    })
    .optional(),
  GeneratePreviewOnly: z.boolean().optional(),
});

export type OutputConfig = z.infer<typeof outputConfigSchema>;
