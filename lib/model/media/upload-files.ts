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

/** Bytes of a part of a file. */
export function partSize(sizeBytes: number, partBytes: number, number: number): number {
  return Math.min(partBytes, sizeBytes - (number - 1) * partBytes);
}

/** How many parts a file has. */
export function partCount(sizeBytes: number, partBytes: number): number {
  return Math.ceil(sizeBytes / partBytes);
}
