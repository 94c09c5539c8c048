import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { ProbeStream } from "./probe-schema";
import { unindexedFormats } from "../source/read-from";

/** Codecs that mark each interlaced picture. */
const marking = new Set(["mpeg2video", "h264", "vc1", "dvvideo"]);

/**
 * Whether a film is interlaced. Broadcast streams switch between interlaced and progressive pictures,
 * and the header of DV never says: there the mark of each picture counts.
 * @param demuxer ffmpeg's name of the demuxer
 */
export function interlacingOf(stream: ProbeStream, demuxer: string): MediaFacts["interlaced"] {
  const codec = stream.codec_name ?? "";
  // ffmpeg's letters: the field that is stored first, then the field that is shown first.
  const order = /^[tb][tb]$/.exec(stream.field_order ?? "")?.[0];
  const mixed = unindexedFormats.has(demuxer) || codec === "dvvideo";
  if (marking.has(codec)) return order || mixed ? "marked" : undefined;
  if (order === undefined) return undefined;
  return order.endsWith("t") ? "tff" : "bff";
}

/** Filters that deinterlace a film; none for a progressive film. */
export function deinterlace({ interlaced }: Pick<MediaFacts, "interlaced">): string[] {
  if (interlaced === undefined) return [];
  const which = interlaced === "marked" ? "auto:deint=interlaced" : `${interlaced}:deint=all`;
  return [`bwdif=mode=send_frame:parity=${which}`];
}
