import { z } from "zod";
import { unfitText } from "@/lib/base/pure/fit-value";
import { mayBeMedia, uploadLimits } from "./upload-files";

/** What the browser announces about a file that it will send to the bucket. */
export const newBucketUploadSchema = z.object({
  fileName: z.string(),
  folder: z.string().nullable(),
  sizeBytes: z.number().int(),
});

/** The progress of an upload to the bucket. */
export const bucketUploadSchema = z.object({
  uploadId: z.string(),
  /** Every part but the last has this size. */
  partBytes: z.number().int().positive(),
  sizeBytes: z.number().int(),
  /** Numbers of whole parts that have arrived, from 1. */
  arrived: z.array(z.number().int()),
});
export type BucketUpload = z.infer<typeof bucketUploadSchema>;

/** The parts for which one request asks signed addresses. */
export const partNumbersSchema = z.object({
  numbers: z.array(z.number().int().min(1).max(10_000)).min(1).max(32),
});

/** Signed addresses; each accepts one part by PUT. */
export const signedPartsSchema = z.object({
  parts: z.array(z.object({ number: z.number().int(), url: z.string() })),
  expiresSeconds: z.number().positive(),
});

/** Whether the bucket accepts uploads from pages of an origin; null when that could not be found out. */
export const bucketAccessSchema = z.object({ allowed: z.boolean().nullable() });

const isFit = (text: string) => unfitText(text) === null;

/** What the browser announces about a file when it begins to send the file. */
export const uploadMetadataSchema = z.object({
  filename: z
    .string()
    .trim()
    .min(1)
    .max(uploadLimits.fileNameLength)
    .refine(isFit, "name")
    .refine(mayBeMedia, "extension"),
  folder: z.string().trim().max(uploadLimits.folderLength).refine(isFit, "name").default(""),
});

/** Why the engine refuses a file, with the engine's own reason. */
const contentReasons = [
  "empty",
  "playlist",
  "unsupported",
  "not-media",
  "picture-too-large",
  "too-small",
  "beginning-missing",
  "no-streams",
  "truncated",
  "undecodable",
  "too-slow",
] as const;

/** Why an upload cannot become media of the library. Each reason has a text in `media.problems`. */
export const uploadProblemSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("extension") }),
  /** The name of the file or its folder holds what cannot be kept. */
  z.object({ kind: z.literal("name") }),
  z.object({ kind: z.literal("empty") }),
  z.object({ kind: z.literal("too-large"), limitBytes: z.number() }),
  z.object({ kind: z.literal("disk-full") }),
  /** The limit of open uploads is reached. */
  z.object({ kind: z.literal("many-open") }),
  /**
   * The engine examined the file and refused it; `reason` is null when the engine gave only a message.
   */
  z.object({
    kind: z.literal("content"),
    reason: z.enum(contentReasons).nullable().catch(null),
    message: z.string(),
  }),
  z.object({ kind: z.literal("network") }),
  /** The file is here, but the engine could not be reached. */
  z.object({ kind: z.literal("engine") }),
  z.object({ kind: z.literal("gone") }),
  /** The bucket does not let pages of this address send to it. */
  z.object({ kind: z.literal("cors") }),
  /** The bucket refuses the program itself, with its own error code. */
  z.object({ kind: z.literal("bucket"), code: z.string() }),
]);
export type UploadProblem = z.infer<typeof uploadProblemSchema>;

/** What became of a file that has been sent whole. */
export const uploadOutcomeSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("registered"), mediaId: z.string() }),
  z.object({ state: z.literal("refused"), problem: uploadProblemSchema }),
  /** Not yet: ask again. */
  z.object({ state: z.literal("postponed"), problem: uploadProblemSchema }),
]);
export type UploadOutcome = z.infer<typeof uploadOutcomeSchema>;
