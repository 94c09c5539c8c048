import { readFile } from "node:fs/promises";
import path from "node:path";
import { compress } from "woff2-encoder";
import { flags } from "../exec/flags";
import { drawnFont } from "./drawn-font";

/**
 * A file of each format that the fidelity table names. `draw`: ffmpeg's arguments after its source (a
 * yellow second, a cyan second and a tone, 160x96), where ffmpeg can write the format. `begins`: the
 * first bytes otherwise, from the format's specification. `bytes`: a font that we ship, or a drawn one.
 */
export type FormatFile =
  | { draw: readonly string[] }
  | { begins: string }
  | { bytes: () => Promise<Uint8Array> };

const draw = (line: string): FormatFile => ({ draw: flags(line) });
const shipped = (name: string): FormatFile => ({
  bytes: () => readFile(path.join(process.cwd(), "node_modules", name)),
});
const begins = (text: string): FormatFile => ({ begins: text });

const h264 = "-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p -g 12";
const mpeg2 = "-c:v mpeg2video -q:v 2 -c:a mp2";
const windows = "-c:v wmv2 -q:v 2 -c:a wmav2 -f asf";
const still = "-an -frames:v 1 -update 1";
const stream = `${h264} -c:a aac -f mpegts`;
const real = begins(".RMF\0\0\0\x12\0\0");
const sub = begins("1\r\n00:00:01,000 --> 00:00:02,000\r\nWords\r\n");
const styled = begins("[Script Info]\nScriptType: v4.00+\n");

const video: Readonly<Record<string, FormatFile>> = {
  MP4: draw(`${h264} -c:a aac`),
  MOV: draw(`${h264} -c:a aac`),
  QT: draw(`${h264} -c:a aac -f mov`),
  M4V: draw(`${h264} -c:a aac -f mp4`),
  F4V: draw(`${h264} -c:a aac`),
  "3GP": draw(`${h264} -c:a aac`),
  MKV: draw(`${h264} -c:a aac`),
  AVI: draw("-c:v mpeg4 -q:v 2 -c:a libmp3lame"),
  WebM: draw("-c:v libvpx -b:v 1M -deadline realtime -c:a libvorbis"),
  OGG: draw("-c:v libtheora -q:v 9 -c:a libvorbis"),
  TS: draw(stream),
  M2T: draw(stream),
  MTS: draw(`${stream} -mpegts_m2ts_mode 1`),
  MJ2: draw("-an -c:v jpeg2000 -pix_fmt yuv420p -f mov"),
  MPG: draw(`${mpeg2} -f mpeg`),
  MPEG: draw(`${mpeg2} -f mpeg`),
  MPE: draw(`${mpeg2} -f mpeg`),
  VOB: draw(`${mpeg2} -f vob`),
  ASF: draw(windows),
  WMV: draw(windows),
  FLV: draw(`${h264} -c:a aac`),
  GIF: draw("-an -r 10"),
  MJPEG: draw("-an -f mjpeg"),
  M3U8: begins("#EXTM3U\n#EXTINF:2,\na.ts\n"),
  DV: draw("-an -r 25 -s 720x576 -c:v dvvideo -pix_fmt yuv420p -f dv"),
  SWF: draw("-an -c:v flv1 -f swf"),
  DAT: begins("RIFF\0\0\0\0CDXAfmt "),
  RM: real,
  RMVB: real,
};

const audio: Readonly<Record<string, FormatFile>> = {
  M4A: draw("-vn -c:a aac -f ipod"),
  MP3: draw("-vn -c:a libmp3lame"),
  AAC: draw("-vn -c:a aac -f adts"),
  WAV: draw("-vn -c:a pcm_s16le"),
  OGG: draw("-vn -c:a libvorbis"),
  FLAC: draw("-vn -c:a flac"),
  WMA: draw("-vn -c:a wmav2 -f asf"),
  AC3: draw("-vn -c:a ac3"),
  CAF: draw("-vn -c:a pcm_s16be"),
  RA: begins(".ra\xfd\0\x03"),
  APE: begins("MAC \x96\x0f\0\0"),
  AMR: begins("#!AMR\n\x3c"),
  ACM: begins("MZ\x90\0\x03\0\0\0"),
};

const image: Readonly<Record<string, FormatFile>> = {
  GIF: draw(`${still} -f gif`),
  PNG: draw(still),
  JPEG: draw(still),
  JPG: draw(still),
  WebP: draw(`${still} -c:v libwebp -lossless 1`),
  BMP: draw(still),
  TIFF: draw(still),
  TIF: draw(`${still} -c:v tiff -f image2`),
  HEIC: begins("\0\0\0\x20ftypheic\0\0\0\0mif1heic"),
};

const subtitle: Readonly<Record<string, FormatFile>> = {
  SRT: sub,
  ASS: styled,
  VTT: begins("WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n"),
};

const font: Readonly<Record<string, FormatFile>> = {
  TTF: shipped("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  OTF: { bytes: async () => drawnFont() },
  WOFF: shipped("@fontsource/noto-sans-kr/files/noto-sans-kr-latin-400-normal.woff"),
  TTC: begins("ttcf\0\x02\0\0"),
  FON: begins("MZ\x90\0\x03\0\0\0"),
};

/** WOFF2 is in no list of IMS, but common on the web. */
export const woff2: FormatFile = { bytes: () => compress(drawnFont()) };

/** The files by kind and name, as in the fidelity row `FileFormat.input.video=MKV`. */
export const formatFiles: Readonly<Record<string, Readonly<Record<string, FormatFile>>>> = {
  video,
  audio,
  image,
  subtitle,
  font,
};
