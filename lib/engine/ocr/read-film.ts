import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";
import { filmLayout } from "./film-layout";
import { nameLines } from "./name-lines";
import { probeFilm } from "./probe-film";
import { boardFramesPerSecond, readBoard } from "./read-board";
import { scanBand } from "./scan-band";
import { boardStretches } from "./steady-board";
import type { TextReader } from "./text-reader";

/** Shares of the progress: whole frames, then the scoreboard if there is one, then the captions. */
const probeShare = 0.2;
const boardShare = 0.2;

/** The texts that stand in a film, with their times: captions exactly, others as close as frames were read. */
export async function readFilm(
  reader: TextReader,
  source: { file: string; facts: MediaFacts },
  report: (share: number) => void,
): Promise<FoundText[]> {
  const { durationSeconds } = source.facts;
  const partly = (start: number, share: number) => (atSeconds: number) =>
    report(start + share * Math.min(1, atSeconds / durationSeconds));
  const probed = await probeFilm(reader, source, partly(0, probeShare));
  const { stepSeconds, size } = probed;
  const layout = filmLayout(probed.probes, size, { durationSeconds, stepSeconds });
  const texts: FoundText[] = [];
  let done = probeShare;
  if (layout.scoreboard) {
    const board = { board: layout.scoreboard, size };
    const reads = await readBoard(reader, source, board, partly(done, boardShare));
    const { confidence } = layout.scoreboard.line;
    for (const stretch of boardStretches(reads, 1 / boardFramesPerSecond)) {
      const toSeconds = Math.min(durationSeconds, stretch.toSeconds);
      texts.push(foundText({ ...stretch, toSeconds, confidence, role: "scoreboard" }));
    }
    done += boardShare;
  }
  const whole = { fromSeconds: 0, toSeconds: durationSeconds };
  const lines = layout.band
    ? await scanBand(reader, source, layout.band, whole, partly(done, 1 - done))
    : [];
  texts.push(...nameLines(layout.seen, lines, stepSeconds).map(foundText));
  report(1);
  return texts.toSorted((one, other) => (one.fromSeconds ?? 0) - (other.fromSeconds ?? 0));
}

function foundText(text: Omit<FoundText, "source" | "language">): FoundText {
  const confidence = Math.min(1, Math.round(text.confidence * 100) / 100);
  return { ...text, source: "ocr", language: languageOf(text.words), confidence };
}
