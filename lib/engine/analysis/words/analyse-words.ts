import "server-only";
import { readFilm } from "@/lib/engine/ocr/read-film";
import { readStill } from "@/lib/engine/ocr/read-still";
import { canReadPictures, withTextReader } from "@/lib/engine/ocr/text-reader";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { readWords } from "@/lib/engine/plan/analysis/read-analysis";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";
import type { PassInput } from "../pass-input";
import { embeddedSubtitles } from "../subtitles/embedded-subtitles";
import { subtitlesBeside } from "../subtitles/subtitles-beside";
import { joinTexts } from "./join-texts";

const urgentNiceness = 5;
const idleNiceness = 15;
/** Reading runs at a low priority: on a busy machine it takes many times its own length. */
const deadlineOf = (seconds: number) => 600_000 + seconds * 10_000;
/** What was read on the picture: it outlives the pass, so that later subtitles need no second reading. */
const readPart = "read";

/**
 * The texts that stand in a file: its subtitles, those beside it, and what can be read on its picture.
 * @throws AppError of `runProgram`: `aborted`, `program-timeout`, `program-failed`
 */
export async function analyseWords(input: Omit<PassInput, "looks">): Promise<FoundText[]> {
  const { file, facts, signal, onProgress } = input;
  if (facts.kind === "text" || facts.kind === "audio") return [];
  const subtitles =
    facts.kind === "image"
      ? []
      : [
          ...(await embeddedSubtitles(file, facts, signal)),
          ...(await subtitlesBeside(file, signal)),
        ];
  if (!canReadPictures) return joinTexts(subtitles, []);
  const kept = readWords((await input.parts.read()).get(readPart));
  const read = kept?.texts ?? (await readPictures(input));
  if (!kept) await input.parts.keep(readPart, { texts: read });
  onProgress(1);
  return facts.kind === "image" ? [...read] : joinTexts(subtitles, read);
}

/** The texts on the picture of a still or a film. */
async function readPictures(input: Omit<PassInput, "looks">): Promise<FoundText[]> {
  const { file, facts, signal, isUrgent, onProgress, parts } = input;
  const niceness = isUrgent ? urgentNiceness : idleNiceness;
  const options = { signal, niceness, deadlineMs: deadlineOf(facts.durationSeconds) };
  if (facts.kind !== "image") {
    return withTextReader(options, (reader) =>
      readFilm(reader, { file, facts, parts }, onProgress),
    );
  }
  const lines = await withTextReader(options, (reader) => readStill(reader, file, facts, signal));
  return lines.map(({ text: words, confidence }) => ({
    source: "ocr",
    language: languageOf(words),
    words,
    confidence: Math.min(1, Math.round(confidence * 100) / 100),
  }));
}
