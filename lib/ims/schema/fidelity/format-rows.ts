import { each, exact, type FidelitySection, refused, values } from "./row";

const unread = [
  "Not opened: the engine opens only what it can tell by content; convert to MP4, MP3 or PNG",
  "无法打开：本机引擎只打开能按内容识别的格式，请转为 MP4、MP3 或 PNG",
] as const;

const inputs = {
  video: {
    reads: ["MKV", "WebM", "MP4", "AVI", "MOV", "3GP", "F4V"],
    not: ["MPEG", "ASF", "WMV", "RM", "RMVB", "FLV"],
  },
  audio: {
    reads: ["M4A", "MP3", "AAC", "WAV", "OGG", "FLAC"],
    not: ["WMA", "RA", "APE"],
  },
  image: { reads: ["GIF", "PNG", "JPEG", "JPG", "WebP"], not: ["BMP", "TIFF", "TIF"] },
  subtitle: { reads: [], not: ["SRT", "ASS"] },
  font: { reads: [], not: ["TTF", "WOFF", "OTF"] },
} as const;

const registered = {
  video: {
    reads: [
      "MP4",
      "TS",
      "3GP",
      "AVI",
      "MOV",
      "MKV",
      "M4V",
      "MTS",
      "WebM",
      "GIF",
      "M2T",
      "MJ2",
      "F4V",
      "QT",
      "OGG",
    ],
    not: [
      "MPG",
      "MPEG",
      "MPE",
      "DAT",
      "VOB",
      "ASF",
      "WMV",
      "FLV",
      "RM",
      "RMVB",
      "M3U8",
      "DV",
      "MJPEG",
      "SWF",
    ],
  },
  audio: {
    reads: ["MP3", "WAV", "AAC", "M4A", "FLAC"],
    not: ["WMA", "RA", "APE", "AC3", "AMR", "CAF", "ACM"],
  },
  image: { reads: ["GIF", "WebP", "PNG", "JPG", "JPEG"], not: ["HEIC"] },
  subtitle: { reads: [], not: ["SRT", "VTT", "ASS"] },
  font: { reads: [], not: ["TTF", "TTC", "FON"] },
} as const;

type Formats = Record<string, { reads: readonly string[]; not: readonly string[] }>;

const rowsOf = (use: string, formats: Formats) =>
  Object.entries(formats).flatMap(([kind, { reads, not }]) => [
    ...each(exact, values(`FileFormat.${use}.${kind}`, reads)),
    ...each(refused, values(`FileFormat.${use}.${kind}`, not), ...unread),
  ]);

/** 2.7: what may come in and go out. Held by `lib/engine/shelf/media-signature.ts`. */
export const formatSections: readonly FidelitySection[] = [
  {
    section: "2.7",
    title: "File formats",
    rows: [
      ...rowsOf("input", inputs),
      ...rowsOf("registration", registered),
      exact("FileFormat.output.video=MP4"),
      ...each(
        refused,
        [
          "FileFormat.output.video=M3U8",
          "FileFormat.output.video=WebM",
          "FileFormat.output.audio=MP3",
        ],
        "Clips are MP4",
        "成片只有 MP4",
      ),
    ],
  },
];
