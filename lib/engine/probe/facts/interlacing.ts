import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { ProbeStream } from "./probe-schema";
import { unindexedFormats } from "../source/read-from";

/** Codecs that mark each picture that holds two moments. */
const marking = new Set(["mpeg2video", "h264", "vc1", "dvvideo"]);

/**
 * Whether a film's pictures hold two moments each. Broadcast streams change from one kind to the
 * other on the way, and DV never tells in its header: there each picture's own mark counts.
 * @param demuxer by ffmpeg's name
 */
export function interlacingOf(stream: ProbeStream, demuxer: string): MediaFacts["interlaced"] {
  const codec = stream.codec_name ?? "";
  // By ffmpeg's letters: which lines are stored first, then which are shown first.
  const order = /^[tb][tb]$/.exec(stream.field_order ?? "")?.[0];
  const mixed = unindexedFormats.has(demuxer) || codec === "dvvideo";
  if (marking.has(codec)) return order || mixed ? "marked" : undefined;
  if (order === undefined) return undefined;
  return order.endsWith("t") ? "tff" : "bff";
}

/** Makes one whole picture of each that holds two moments; nothing for other films. */
export function deinterlace({ interlaced }: Pick<MediaFacts, "interlaced">): string[] {
  if (interlaced === undefined) return [];
  const which = interlaced === "marked" ? "auto:deint=interlaced" : `${interlaced}:deint=all`;
  return [`bwdif=mode=send_frame:parity=${which}`];
}
