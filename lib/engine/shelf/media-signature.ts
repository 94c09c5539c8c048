/** What the first bytes of a file say it is. */
export type MediaSignature =
  /** `picture`: a still in a container that otherwise holds films. */
  | { kind: "known"; demuxer: Demuxer; picture?: "AVIF" }
  | { kind: "playlist" }
  | { kind: "unsupported"; name: string }
  | { kind: "unknown" };

/** The demuxers we trust, by ffmpeg's names. Playlists and `image2` patterns are not among them. */
export const demuxers = [
  "mov",
  "matroska",
  "mpegts",
  "avi",
  "mp3",
  "wav",
  "aac",
  "flac",
  "ogg",
  "mpeg",
  "asf",
  "flv",
  "caf",
  "ac3",
  "gif",
  "jpeg_pipe",
  "png_pipe",
  "webp_pipe",
  "bmp_pipe",
  "tiff_pipe",
] as const;
export type Demuxer = (typeof demuxers)[number];

export const pictureDemuxers: ReadonlySet<string> = new Set([
  "gif",
  "jpeg_pipe",
  "png_pipe",
  "webp_pipe",
  "bmp_pipe",
  "tiff_pipe",
]);

/** Bytes `readSignature` wants to see. */
export const signatureBytes = 4096;

const ascii = (head: Buffer, from: number, to: number) => head.toString("latin1", from, to);

/**
 * Names the demuxer by content, so that ffmpeg never guesses: a text file named `.mp4` would else
 * be opened as a playlist that reads other files (ffconcat, HLS).
 */
export function readSignature(head: Buffer): MediaSignature {
  const demuxer = readMovie(head) ?? readSound(head) ?? readPicture(head);
  if (demuxer !== null) return demuxer;
  const text = ascii(head, 0, 256).replace(/^\xef\xbb\xbf/, "");
  if (/^\s*(ffconcat|#EXTM3U|file\s+['"]|<\?xml|<MPD)/i.test(text)) return { kind: "playlist" };
  const name = foreignNames.find(([start]) =>
    typeof start === "string" ? text.startsWith(start) : start.test(text),
  )?.[1];
  return name === undefined ? { kind: "unknown" } : { kind: "unsupported", name };
}

/**
 * How files begin that IMS names or people send, and that are not opened: nothing here can make one
 * to test with (HEIC, RealMedia, APE, AMR), or they are no material (subtitles, fonts).
 */
const foreignNames: readonly (readonly [RegExp | string, string])[] = [
  [/^\.RMF/, "RealMedia"],
  [/^\.ra\xfd/, "RealAudio"],
  [/^MAC /, "Monkey's Audio (APE)"],
  [/^#!AMR/, "AMR"],
  [/^[FCZ]WS/, "Flash (SWF)"],
  ["\x1f\x07\0", "raw DV"],
  [/^RIFF.{4}CDXA/s, "Video CD"],
  [/^WEBVTT/, "WebVTT subtitles"],
  [/^\s*\d+\s*\r?\n\d\d:\d\d:\d\d[,.]\d{3} -->/, "SRT subtitles"],
  [/^\s*\[Script Info\]/i, "ASS subtitles"],
  ["\0\x01\0\0", "a font"],
  [/^(OTTO|wOF[F2]|ttcf)/, "a font"],
  [/^MZ/, "a Windows program or font"],
];

const known = (demuxer: Demuxer): MediaSignature => ({ kind: "known", demuxer });

/** What kind of film or still an ISO file is, by its brand. Source: ISO/IEC 23008-12, AV1 image format. */
function readBrand(brand: string): MediaSignature {
  if (brand === "avif") return { kind: "known", demuxer: "mov", picture: "AVIF" };
  if (brand === "avis") return { kind: "unsupported", name: "moving AVIF" };
  if (/^(hei[cxms]|hev[cxms]|heif|mif1|msf1)$/.test(brand)) {
    return { kind: "unsupported", name: "HEIC" };
  }
  return known("mov");
}

function readMovie(head: Buffer): MediaSignature | null {
  if (ascii(head, 4, 8) === "ftyp") return readBrand(ascii(head, 8, 12));
  if (/^(moov|mdat|wide|free|skip|pnot)$/.test(ascii(head, 4, 8))) return known("mov");
  if (head.readUInt32BE(0) === 0x1a45dfa3) return known("matroska");
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "AVI ") return known("avi");
  const packets = (first: number, step: number) =>
    [0, 1, 2].every((index) => head[first + index * step] === 0x47);
  if (packets(0, 188) || packets(4, 192)) return known("mpegts");
  if (head.readUInt32BE(0) === 0x000001ba) return known("mpeg");
  if (head.readUInt32BE(0) === 0x3026b275) return known("asf");
  if (ascii(head, 0, 3) === "FLV") return known("flv");
  return null;
}

function readSound(head: Buffer): MediaSignature | null {
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WAVE") return known("wav");
  if (ascii(head, 0, 4) === "fLaC") return known("flac");
  if (ascii(head, 0, 4) === "OggS") return known("ogg");
  if (ascii(head, 0, 4) === "caff") return known("caf");
  if (ascii(head, 0, 3) === "ID3") return known("mp3");
  const sync = head.readUInt16BE(0);
  if (sync === 0x0b77) return known("ac3");
  if ((sync & 0xfff6) === 0xfff0) return known("aac");
  if ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0) return known("mp3");
  return null;
}

/** Sizes of the header that follows a BMP's first 14 bytes: two letters alone are no proof. */
const bmpHeaders = new Set([12, 40, 52, 56, 64, 108, 124]);

function readPicture(head: Buffer): MediaSignature | null {
  if (head.readUInt32BE(0) >>> 8 === 0xffd8ff) return known("jpeg_pipe");
  if (head.readUInt32BE(0) === 0x89504e47) return known("png_pipe");
  if (/^GIF8[79]a$/.test(ascii(head, 0, 6))) return known("gif");
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return known("webp_pipe");
  if (ascii(head, 0, 2) === "BM" && bmpHeaders.has(head.readUInt32LE(14))) return known("bmp_pipe");
  if (/^(II\*\0|MM\0\*)$/.test(ascii(head, 0, 4))) return known("tiff_pipe");
  return null;
}
