/** What the first bytes of a file say it is. */
export type MediaSignature =
  | { kind: "known"; demuxer: Demuxer }
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
  "gif",
  "jpeg_pipe",
  "png_pipe",
  "webp_pipe",
] as const;
export type Demuxer = (typeof demuxers)[number];

export const pictureDemuxers: ReadonlySet<string> = new Set([
  "gif",
  "jpeg_pipe",
  "png_pipe",
  "webp_pipe",
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
  return { kind: "unknown" };
}

const known = (demuxer: Demuxer): MediaSignature => ({ kind: "known", demuxer });

function readMovie(head: Buffer): MediaSignature | null {
  if (ascii(head, 4, 8) === "ftyp") {
    const brand = ascii(head, 8, 12);
    if (/^(heic|heix|heif|mif1|msf1|avif|avis)$/.test(brand)) {
      return { kind: "unsupported", name: brand.startsWith("av") ? "AVIF" : "HEIC" };
    }
    return known("mov");
  }
  if (/^(moov|mdat|wide|free|skip|pnot)$/.test(ascii(head, 4, 8))) return known("mov");
  if (head.readUInt32BE(0) === 0x1a45dfa3) return known("matroska");
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "AVI ") return known("avi");
  const packets = (first: number, step: number) =>
    [0, 1, 2].every((index) => head[first + index * step] === 0x47);
  if (packets(0, 188) || packets(4, 192)) return known("mpegts");
  if (head.readUInt32BE(0) === 0x3026b275) return { kind: "unsupported", name: "Windows Media" };
  if (ascii(head, 0, 3) === "FLV") return { kind: "unsupported", name: "Flash Video" };
  return null;
}

function readSound(head: Buffer): MediaSignature | null {
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WAVE") return known("wav");
  if (ascii(head, 0, 4) === "fLaC") return known("flac");
  if (ascii(head, 0, 4) === "OggS") return known("ogg");
  if (ascii(head, 0, 3) === "ID3") return known("mp3");
  const sync = head.readUInt16BE(0);
  if ((sync & 0xfff6) === 0xfff0) return known("aac");
  if ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0) return known("mp3");
  return null;
}

function readPicture(head: Buffer): MediaSignature | null {
  if (head.readUInt32BE(0) >>> 8 === 0xffd8ff) return known("jpeg_pipe");
  if (head.readUInt32BE(0) === 0x89504e47) return known("png_pipe");
  if (/^GIF8[79]a$/.test(ascii(head, 0, 6))) return known("gif");
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return known("webp_pipe");
  return null;
}
