import { describe, expect, it } from "vitest";
import { readSignature } from "./media-signature";
import { readFrameLines } from "../facts/probe-args";
import { readStreams } from "../facts/probe-facts";

const head = (start: string | number[]) => {
  const buffer = Buffer.alloc(4096);
  (typeof start === "string" ? Buffer.from(start, "latin1") : Buffer.from(start)).copy(buffer);
  return buffer;
};

const bmp = (headerBytes: number) => {
  const buffer = head("BM");
  buffer.writeUInt32LE(headerBytes, 14);
  return buffer;
};

/** Sync bytes (0x47), one packet length apart. */
const packets = (first: number, step: number) => {
  const buffer = Buffer.alloc(4096, 1);
  for (let at = first; at < buffer.length; at += step) buffer[at] = 0x47;
  return buffer;
};

/** MP3 frames of 128 kbit/s at 44.1 kHz, after leading zeros. */
const padded = (header: number[], frames = 3) => {
  const buffer = Buffer.alloc(4096);
  for (let frame = 0; frame < frames; frame += 1)
    Buffer.from(header).copy(buffer, 1000 + frame * 417);
  return buffer;
};

const png = (chunk: string) => head(`\x89PNG\r\n\x1a\n....IHDR.................${chunk}`);

describe("readSignature", () => {
  it.each([
    ["mp4", head("\0\0\0\x20ftypisom"), { kind: "known", demuxer: "mov" }],
    ["webm", head([0x1a, 0x45, 0xdf, 0xa3]), { kind: "known", demuxer: "matroska" }],
    ["wav", head("RIFF....WAVEfmt "), { kind: "known", demuxer: "wav" }],
    ["webp", head("RIFF....WEBPVP8 "), { kind: "known", demuxer: "webp_pipe" }],
    ["mp3 with tags", head("ID3\x04"), { kind: "known", demuxer: "mp3" }],
    ["mp3 without", head([0xff, 0xfb, 0x90, 0x00]), { kind: "known", demuxer: "mp3" }],
    ["aac", head([0xff, 0xf1, 0x50]), { kind: "known", demuxer: "aac" }],
    ["jpeg", head([0xff, 0xd8, 0xff, 0xe0]), { kind: "known", demuxer: "jpeg_pipe" }],
    ["an ffconcat list", head("ffconcat version 1.0\nfile other.mp4"), { kind: "playlist" }],
    ["an HLS list", head("#EXTM3U\n"), { kind: "playlist" }],
    ["a bare concat list", head("file 'a.mp4'\n"), { kind: "playlist" }],
    ["an iPhone picture", head("\0\0\0\x20ftypheic"), { kind: "unsupported", name: "HEIC" }],
    [
      "an AVIF still",
      head("\0\0\0\x20ftypavif"),
      { kind: "known", demuxer: "mov", picture: "AVIF" },
    ],
    ["a BMP", bmp(40), { kind: "known", demuxer: "bmp_pipe" }],
    ["text that begins like a BMP", bmp(0), { kind: "unknown" }],
    ["text", head("hello"), { kind: "unknown" }],
    ["svg", head('<?xml version="1.0"?>\n<svg/>'), { kind: "unsupported", name: "SVG" }],
    ["svg alone", head('<svg xmlns="x">'), { kind: "unsupported", name: "SVG" }],
    ["a DASH list", head('<?xml version="1.0"?><MPD/>'), { kind: "playlist" }],
    ["a web page", head("<!DOCTYPE html><html>"), { kind: "unsupported", name: "a web page" }],
    ["wav of more than 4 GiB", head("RF64....WAVEds64"), { kind: "known", demuxer: "wav" }],
    ["aiff", head("FORM....AIFFCOMM"), { kind: "known", demuxer: "aiff" }],
    [
      "mxf",
      head("\x06\x0e\x2b\x34\x02\x05\x01\x01\x0d\x01\x02\x01"),
      { kind: "known", demuxer: "mxf" },
    ],
    [
      "a transport stream begun in a packet",
      packets(57, 188),
      { kind: "known", demuxer: "mpegts" },
    ],
    ["one of a disc", packets(61, 192), { kind: "known", demuxer: "mpegts" }],
    ["mp3 after zeros", padded([0xff, 0xfb, 0x90, 0]), { kind: "known", demuxer: "mp3" }],
    ["one false start after zeros", padded([0xff, 0xfb, 0x90, 0], 1), { kind: "unknown" }],
    ["nothing but zeros", head(""), { kind: "unknown" }],
    ["a PNG that moves", png("acTL\0\0\0\x02\0\0\0\0"), { kind: "known", demuxer: "apng" }],
    ["a PNG of one picture", png("acTL\0\0\0\x01\0\0\0\0"), { kind: "known", demuxer: "png_pipe" }],
    ["acTL among the pixels", png("IDATxxacTL\0\0\0\x02"), { kind: "known", demuxer: "png_pipe" }],
  ])("knows %s by its bytes", (_, bytes, signature) => {
    expect(readSignature(bytes)).toEqual(signature);
  });
});

describe("readStreams", () => {
  const format = { format_name: "mov,mp4", duration: 9 };
  const codec_name = "h264";
  const video = {
    index: 0,
    codec_type: "video",
    codec_name,
    width: 720,
    height: 576,
    avg_frame_rate: "25/1",
  };
  const turned = {
    side_data_type: "Display Matrix",
    displaymatrix: "\n00000000: 0 65536 0\n00000001: -65536 0 0\n00000002: 0 0 1073741824\n",
  };
  const read = (stream: object) =>
    readStreams({ streams: [{ ...video, ...stream }], format }, null);

  it("reports the displayed size, after pixel aspect ratio and rotation", () => {
    const anamorphic = { sample_aspect_ratio: "64:45", side_data_list: [turned] };
    expect(read(anamorphic)).toMatchObject({ width: 576, height: 1024, rotationDegrees: 90 });
  });

  it("prefers the stream's length to the file's, and accepts only a sane frame rate", () => {
    expect(read({ duration: 7 })?.claimedSeconds).toBe(7);
    expect(read({ tags: { DURATION: "00:00:05.500000000" } })?.claimedSeconds).toBe(5.5);
    expect(read({ avg_frame_rate: "90000/1", r_frame_rate: "30/1" })?.framesPerSecond).toBe(30);
  });

  it("does not take an album cover for a film", () => {
    const cover = { ...video, disposition: { attached_pic: 1 } };
    const sound = { index: 1, codec_type: "audio", codec_name: "mp3" };
    expect(readStreams({ streams: [cover, sound], format }, null)?.kind).toBe("audio");
  });
});

it("reads decoded frames with their clock", () => {
  const text = "#tb 0: 1/25\n0, 0, 0, 1, 384, 0x1\n0, 1, 50, 1, 384, 0x1\n";
  expect(readFrameLines(text)).toEqual({ count: 2, lastSeconds: 2 });
});
