import "server-only";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { demuxerOf, sourceInput } from "@/lib/engine/probe/source/source-input";
import { convertSubtitles } from "./convert-subtitles";

/** Streams of text. Subtitles that are pictures (DVD, Blu-ray, DVB) are not read. */
const textCodecs = new Set(["subrip", "srt", "ass", "ssa", "mov_text", "webvtt", "text"]);
const mostStreams = 8;

/** The texts of the subtitle streams inside a file. */
export async function embeddedSubtitles(
  file: string,
  facts: MediaFacts,
  signal: AbortSignal,
): Promise<FoundText[]> {
  const streams = (facts.streams ?? [])
    .filter(({ kind, codecName = "" }) => kind === "subtitle" && textCodecs.has(codecName))
    .slice(0, mostStreams);
  const texts: FoundText[] = [];
  for (const { index } of streams) {
    const input = [...sourceInput(file, demuxerOf(facts.formatName)), "-map", `0:${index}`];
    const deadlineMs = 60_000 + facts.durationSeconds * 100;
    texts.push(...(await convertSubtitles(input, { signal, deadlineMs })));
  }
  return texts;
}
