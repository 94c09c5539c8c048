import { approximate, each, exact, type FidelitySection, refused, values } from "./row";

const unread = [
  "Not opened: the engine opens only what it can tell by content; convert to MP4, MP3 or PNG",
  "无法打开：本机引擎只打开能按内容识别的格式，请转为 MP4、MP3 或 PNG",
] as const;

const inputs = {
  video: {
    reads: ["MKV", "WebM", "MP4", "MPEG", "AVI", "ASF", "MOV", "WMV", "3GP", "FLV", "F4V"],
    not: ["RM", "RMVB"],
  },
  audio: { reads: ["M4A", "MP3", "WMA", "AAC", "WAV", "OGG", "FLAC"], not: ["RA", "APE"] },
  image: { reads: ["BMP", "TIFF", "TIF", "GIF", "PNG", "JPEG", "JPG", "WebP"], not: [] },
  subtitle: { reads: [], not: ["SRT", "ASS"] },
  font: { reads: ["TTF", "WOFF", "OTF"], not: [] },
} as const;

const registered = {
  video: {
    reads: [
      "MP4",
      "TS",
      "3GP",
      "MPG",
      "MPEG",
      "MPE",
      "VOB",
      "ASF",
      "AVI",
      "WMV",
      "FLV",
      "F4V",
      "MOV",
      "MKV",
      "M2T",
      "M4V",
      "MJ2",
      "MTS",
      "OGG",
      "QT",
      "WebM",
    ],
    not: ["DAT", "RM", "RMVB", "M3U8", "DV", "SWF"],
  },
  audio: {
    reads: ["MP3", "WMA", "WAV", "AAC", "M4A", "FLAC", "AC3", "CAF"],
    not: ["RA", "APE", "AMR", "ACM"],
  },
  image: { reads: ["GIF", "WebP", "PNG", "JPG", "JPEG"], not: ["HEIC"] },
  subtitle: { reads: [], not: ["SRT", "VTT", "ASS"] },
  font: { reads: ["TTF"], not: ["TTC", "FON"] },
} as const;

type Formats = Record<string, { reads: readonly string[]; not: readonly string[] }>;

const rowsOf = (use: string, formats: Formats) =>
  Object.entries(formats).flatMap(([kind, { reads, not }]) => [
    ...each(exact, values(`FileFormat.${use}.${kind}`, reads)),
    ...each(refused, values(`FileFormat.${use}.${kind}`, not), ...unread),
  ]);

/** 2.7: the formats of sources and outputs. Enforced by `lib/engine/probe/source/media-signature.ts`. */
export const formatSections: readonly FidelitySection[] = [
  {
    section: "2.7",
    title: "File formats",
    rows: [
      ...rowsOf("input", inputs),
      ...rowsOf("registration", registered),
      approximate("FileFormat.registration.video=GIF", "A picture that moves", "会动的图片"),
      approximate(
        "FileFormat.registration.video=MJPEG",
        "A picture: its first one",
        "作为图片，取第一张",
      ),
      exact("FileFormat.output.video=MP4"),
      ...each(
        refused,
        values("FileFormat.output.video", ["M3U8", "WebM"]),
        "Clips are MP4",
        "成片只有 MP4",
      ),
      exact(
        "FileFormat.output.audio=MP3",
        "Of SubmitMediaProducingJob: 192 kbit/s, 48 kHz, stereo",
        "用于 SubmitMediaProducingJob：192 kbit/s、48 kHz、立体声",
      ),
    ],
  },
];
