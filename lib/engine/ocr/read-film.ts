import { z } from "zod";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";
import { mergeCaptions } from "./child/merge-captions.mjs";
import { timedLine } from "./child-messages";
import { filmLayout } from "./film-layout";
import { nameLines } from "./name-lines";
import { probedSchema, probeFilm } from "./probe-film";
import { boardFramesPerSecond, readBoard } from "./read-board";
import { scanBand } from "./scan-band";
import { boardRead, boardStretches } from "./steady-board";
import type { TextReader } from "./text-reader";

/** Shares of the progress: whole frames, then the scoreboard if there is one, then the captions. */
const probeShare = 0.2;
const boardShare = 0.2;
/** Captions are followed in stretches of this length; what is interrupted goes on with the next. */
export const stretchSeconds = 300;

/** What was found before an interruption, by name: read once, and kept as it is found. */
type Parts = {
  read(): Promise<ReadonlyMap<string, unknown>>;
  keep(part: string, result: object): Promise<void>;
};

/**
 * The texts that stand in a film, with their times: captions exactly, others as close as frames were
 * read. Each step is kept when it is done, and one that is kept is not made again.
 */
export async function readFilm(
  reader: TextReader,
  source: { file: string; facts: MediaFacts; parts: Parts },
  report: (share: number) => void,
): Promise<FoundText[]> {
  const { durationSeconds } = source.facts;
  const kept = await source.parts.read();
  /** The kept result of a step, or the one that is made now. */
  async function step<T extends object>(
    name: string,
    schema: z.ZodType<T>,
    make: () => Promise<T>,
  ) {
    const known = schema.safeParse(kept.get(name)).data;
    if (known) return known;
    const made = await make();
    await source.parts.keep(name, made);
    return made;
  }
  const partly = (start: number, share: number) => (atSeconds: number) =>
    report(start + share * Math.min(1, atSeconds / durationSeconds));
  const probed = await step("frames", probedSchema, () =>
    probeFilm(reader, source, partly(0, probeShare)),
  );
  const { stepSeconds, size } = probed;
  const layout = filmLayout(probed.probes, size, { durationSeconds, stepSeconds });
  const texts: FoundText[] = [];
  let done = probeShare;
  if (layout.scoreboard) {
    const board = { board: layout.scoreboard, size };
    const reads = await step("board", z.array(boardRead), () =>
      readBoard(reader, source, board, partly(done, boardShare)),
    );
    const { confidence } = layout.scoreboard.line;
    for (const stretch of boardStretches(reads, 1 / boardFramesPerSecond)) {
      const toSeconds = Math.min(durationSeconds, stretch.toSeconds);
      texts.push(foundText({ ...stretch, toSeconds, confidence, role: "scoreboard" }));
    }
    done += boardShare;
  }
  const { band } = layout;
  const lines = [];
  for (let at = 0; band && at < durationSeconds; at += stretchSeconds) {
    const stretch = { fromSeconds: at, toSeconds: Math.min(durationSeconds, at + stretchSeconds) };
    const found = await step(`captions ${at}`, z.array(timedLine), () =>
      scanBand(reader, source, band, stretch, partly(done, 1 - done)),
    );
    lines.push(...found);
  }
  // A caption that stands across the end of a stretch was read on both sides.
  const whole = durationSeconds > stretchSeconds ? mergeCaptions(lines) : lines;
  texts.push(...nameLines(layout.seen, whole, stepSeconds).map(foundText));
  report(1);
  return texts.toSorted((one, other) => (one.fromSeconds ?? 0) - (other.fromSeconds ?? 0));
}

function foundText(text: Omit<FoundText, "source" | "language">): FoundText {
  const confidence = Math.min(1, Math.round(text.confidence * 100) / 100);
  return { ...text, source: "ocr", language: languageOf(text.words), confidence };
}
