/** The format of a file according to its first bytes. */
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
  "mxf",
  "mp3",
  "wav",
  "aiff",
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
  "apng",
  "webp_pipe",
  "bmp_pipe",
  "tiff_pipe",
] as const;
export type Demuxer = (typeof demuxers)[number];

export const pictureDemuxers: ReadonlySet<string> = new Set([
  "gif",
  "jpeg_pipe",
  "png_pipe",
  "apng",
  "webp_pipe",
  "bmp_pipe",
  "tiff_pipe",
]);

/** Number of bytes that `readSignature` needs, unless the file is shorter. */
export const signatureBytes = 128 * 1024;

const ascii = (head: Buffer, from: number, to: number) => head.toString("latin1", from, to);

/**
 * Chooses the demuxer by content, so that ffmpeg never guesses. Otherwise a text file named `.mp4`
 * could be opened as a playlist that reads other files (ffconcat, HLS).
 */
export function readSignature(head: Buffer): MediaSignature {
  const demuxer = readMovie(head) ?? readSound(head) ?? readPicture(head);
  if (demuxer !== null) return demuxer;
  const text = ascii(head, 0, 256).replace(/^\xef\xbb\xbf/, "");
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!DOCTYPE svg[^]*?>\s*)?<svg[\s>/]/i.test(text)) {
    return { kind: "unsupported", name: "SVG" };
  }
  if (/^\s*(<!DOCTYPE html|<html)/i.test(text)) return { kind: "unsupported", name: "a web page" };
  if (/^\s*(ffconcat|#EXTM3U|file\s+['"]|<\?xml|<MPD)/i.test(text)) return { kind: "playlist" };
  const name = foreignNames.find(([start]) =>
    typeof start === "string" ? text.startsWith(start) : start.test(text),
  )?.[1];
  return name === undefined ? { kind: "unknown" } : { kind: "unsupported", name };
}

/**
 * First bytes of formats that IMS lists or people upload, but that we do not open: either we have no
 * encoder to make a test file (HEIC, RealMedia, APE, AMR), or the files are no media (subtitles,
 * fonts).
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

/** A partition pack of MXF, which may come after a run-in. Source: SMPTE ST 377-1, 6.5. */
const mxfKey = "\x06\x0e\x2b\x34\x02\x05\x01\x01\x0d\x01\x02";
const mxfRunIn = 65_536;

const known = (demuxer: Demuxer): MediaSignature => ({ kind: "known", demuxer });

/** The kind of film or still in an ISO file, by its brand. Source: ISO/IEC 23008-12, AV1 image format. */
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
  if (isTransportStream(head)) return known("mpegts");
  if (head.readUInt32BE(0) === 0x000001ba) return known("mpeg");
  if (head.readUInt32BE(0) === 0x3026b275) return known("asf");
  if (head.indexOf(mxfKey, 0, "latin1") >= 0 && head.indexOf(mxfKey, 0, "latin1") < mxfRunIn) {
    return known("mxf");
  }
  if (ascii(head, 0, 3) === "FLV") return known("flv");
  return null;
}

/** Whether the file consists of packets of 188 bytes (192 on discs), even if it begins within a packet. */
function isTransportStream(head: Buffer): boolean {
  const inStep = (first: number, step: number, count: number) =>
    Array.from({ length: count }, (_, index) => head[first + index * step]).every(
      (byte) => byte === 0x47,
    );
  if (inStep(0, 188, 3) || inStep(4, 192, 3)) return true;
  // The sync byte 0x47 is common in other files: a late first packet needs more packets as proof.
  for (let first = 1; first < 192; first += 1) {
    if (inStep(first, 188, 8) || inStep(first, 192, 8)) return true;
  }
  return false;
}

function readSound(head: Buffer): MediaSignature | null {
  if (/^(RIFF|RF64|BW64)$/.test(ascii(head, 0, 4)) && ascii(head, 8, 12) === "WAVE") {
    return known("wav");
  }
  if (ascii(head, 0, 4) === "FORM" && /^AIF[FC]$/.test(ascii(head, 8, 12))) return known("aiff");
  if (ascii(head, 0, 4) === "fLaC") return known("flac");
  if (ascii(head, 0, 4) === "OggS") return known("ogg");
  if (ascii(head, 0, 4) === "caff") return known("caf");
  if (ascii(head, 0, 3) === "ID3") return known("mp3");
  const sync = head.readUInt16BE(0);
  if (sync === 0x0b77) return known("ac3");
  if ((sync & 0xfff6) === 0xfff0) return known("aac");
  if ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0) return known("mp3");
  return head.readUInt32BE(0) === 0 && isPaddedMp3(head) ? known("mp3") : null;
}

const mpegKilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const mpegHertz = [44_100, 48_000, 32_000] as const;

/** Whether three MPEG-1 Layer III frames follow leading zeros. Source: ISO/IEC 11172-3, 2.4. */
function isPaddedMp3(head: Buffer): boolean {
  let at = head.findIndex((byte) => byte !== 0);
  for (let frame = 0; frame < 3; frame += 1) {
    if (at < 0 || at + 4 > head.length) return false;
    const word = head.readUInt32BE(at);
    const rate = mpegKilobits[(word >>> 12) & 15] ?? 0;
    const hertz = mpegHertz[(word >>> 10) & 3] ?? 0;
    if (word >>> 17 !== 0x7ffd || rate === 0 || hertz === 0) return false;
    at += Math.floor((144_000 * rate) / hertz) + ((word >>> 9) & 1);
  }
  return true;
}

/**
 * How often an animated PNG is played (`plays`, 0 is forever); null for a plain PNG.
 * Source: W3C PNG, third edition, 11.3.6.1: `acTL` comes before the first picture.
 */
export function movingPlays(head: Buffer): { plays: number } | null {
  const at = head.indexOf("acTL", 8, "latin1");
  const picture = head.indexOf("IDAT", 8, "latin1");
  if (at < 0 || at + 12 > head.length || (picture >= 0 && picture < at)) return null;
  return head.readUInt32BE(at + 4) > 1 ? { plays: head.readUInt32BE(at + 8) } : null;
}

/** Possible sizes of the second header of a BMP: the two letters at its start are not enough proof. */
const bmpHeaders = new Set([12, 40, 52, 56, 64, 108, 124]);

function readPicture(head: Buffer): MediaSignature | null {
  if (head.readUInt32BE(0) >>> 8 === 0xffd8ff) return known("jpeg_pipe");
  if (head.readUInt32BE(0) === 0x89504e47) return known(movingPlays(head) ? "apng" : "png_pipe");
  if (/^GIF8[79]a$/.test(ascii(head, 0, 6))) return known("gif");
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return known("webp_pipe");
  if (ascii(head, 0, 2) === "BM" && bmpHeaders.has(head.readUInt32LE(14))) return known("bmp_pipe");
  if (/^(II\*\0|MM\0\*)$/.test(ascii(head, 0, 4))) return known("tiff_pipe");
  return null;
}
