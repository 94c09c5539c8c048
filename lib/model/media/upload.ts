import { z } from "zod";
import { unfitText } from "@/lib/base/pure/fit-value";
import type { MediaKind } from "./media";

/** Limits that the browser checks early and the server enforces. */
export const uploadLimits = {
  /** 4 GiB: longer footage is better cut before it is uploaded. */
  fileBytes: 4 * 1024 ** 3,
  /**
   * One request carries one chunk. Node ends any request after 300 s, so that even a line of
   * 30 KB/s gets a chunk through.
   */
  chunkBytes: 8 * 1024 ** 2,
  fileNameLength: 255,
  folderLength: 120,
  /** An unfinished upload is kept this long. */
  keptDays: 7,
  parallel: 2,
} as const;

/** Extensions that the engine's demuxers are allowed to open, by what they usually hold. */
const extensions: Record<MediaKind, readonly string[]> = {
  video: [
    "mp4",
    "mov",
    "m4v",
    "mkv",
    "webm",
    "avi",
    "3gp",
    "ts",
    "mts",
    "m2ts",
    "f4v",
    "mxf",
    "qt",
    "ogv",
    "m2t",
    "mpg",
    "mpeg",
    "vob",
    "wmv",
    "asf",
    "flv",
  ],
  image: "jpg jpeg jfif jpe png apng webp gif bmp tif tiff avif".split(" "),
  audio: "mp3 wav m4a m4b aac flac ogg oga opus weba wma ac3 caf aif aiff aifc".split(" "),
};

/**
 * Extensions that are certainly no footage: such files are refused before they are sent. Any other file
 * is examined by its content after the upload, because names lose their extensions, and programs invent
 * their own.
 */
const foreignExtensions = new Set(
  (
    "pdf doc docx xls xlsx ppt pptx key pages numbers odt ods odp rtf txt csv md log html htm css js " +
    "json xml yml yaml zip rar 7z gz bz2 xz tar iso dmg exe msi app apk bat sh dll db sql sqlite " +
    "psd ai indd sketch fig prproj aep drp lnk url eml ics srt vtt ass ssa ttf otf woff woff2 ini"
  ).split(" "),
);

/** Whether a file of this name may be a video, a picture or a sound. */
export function mayBeMedia(fileName: string): boolean {
  return !/[\\/]/.test(fileName) && !foreignExtensions.has(extensionOf(fileName));
}

/** For the `accept` attribute of a file input. */
export const uploadAccept = [
  "video/*",
  "image/*",
  "audio/*",
  ...Object.values(extensions)
    .flat()
    .map((extension) => `.${extension}`),
].join(",");

/** Lower-case extension without the dot; "" when the name has none. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

/** What a file of this name usually contains; null for a kind that this program cannot use. */
export function kindOfFileName(fileName: string): MediaKind | null {
  const extension = extensionOf(fileName);
  const found = (Object.keys(extensions) as MediaKind[]).find((kind) =>
    extensions[kind].includes(extension),
  );
  return found ?? null;
}

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

/** Bytes of a part of a file. */
export function partSize(sizeBytes: number, partBytes: number, number: number): number {
  return Math.min(partBytes, sizeBytes - (number - 1) * partBytes);
}

/** How many parts a file has. */
export function partCount(sizeBytes: number, partBytes: number): number {
  return Math.ceil(sizeBytes / partBytes);
}

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
