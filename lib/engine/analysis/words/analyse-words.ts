import "server-only";
import { readFilm } from "@/lib/engine/ocr/read-film";
import { readStill } from "@/lib/engine/ocr/read-still";
import { canReadPictures, withTextReader } from "@/lib/engine/ocr/text-reader";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { embeddedSubtitles } from "../subtitles/embedded-subtitles";
import { subtitlesBeside } from "../subtitles/subtitles-beside";
import { joinTexts } from "./join-texts";

const urgentNiceness = 5;
const idleNiceness = 15;
/** Reading runs at a low priority: on a busy machine it takes many times its own length. */
const deadlineOf = (seconds: number) => 600_000 + seconds * 10_000;

/**
 * The texts that stand in a file: its subtitles, those beside it, and what can be read on its picture.
 * @param report how much is done, 0 to 1
 * @param isUrgent a job waits for it
 * @throws AppError of `runProgram`: `aborted`, `program-timeout`, `program-failed`
 */
export async function analyseWords(
  file: string,
  facts: MediaFacts,
  signal: AbortSignal,
  report: (share: number) => void,
  isUrgent = false,
): Promise<FoundText[]> {
  if (facts.kind === "text" || facts.kind === "audio") return [];
  const niceness = isUrgent ? urgentNiceness : idleNiceness;
  const options = { signal, niceness, deadlineMs: deadlineOf(facts.durationSeconds) };
  if (facts.kind === "image") {
    if (!canReadPictures) return [];
    const lines = await withTextReader(options, (reader) => readStill(reader, file, facts, signal));
    report(1);
    return lines.map(({ text: words, confidence }) => ({
      source: "ocr",
      language: languageOf(words),
      words,
      confidence: Math.min(1, Math.round(confidence * 100) / 100),
    }));
  }
  const subtitles = [
    ...(await embeddedSubtitles(file, facts, signal)),
    ...(await subtitlesBeside(file, signal)),
  ];
  if (!canReadPictures) return joinTexts(subtitles, []);
  const read = await withTextReader(options, (reader) => readFilm(reader, { file, facts }, report));
  return joinTexts(subtitles, read);
}
