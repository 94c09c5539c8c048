import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { scriptOf } from "@/lib/engine/plan/analysis/script-of";
import { filmLayout } from "./film-layout";
import { probeFilm } from "./probe-film";
import { scanBand } from "./scan-band";
import type { TextReader } from "./text-reader";

/** A text that stands longer is no caption: a mark of the sender, a clock. */
const longestCaptionSeconds = 20;
/** Share of the progress that looking at whole frames takes. */
const probeShare = 0.25;

/** The texts that stand in a film, with their times: captions exactly, others as close as frames were read. */
export async function readFilm(
  reader: TextReader,
  source: { file: string; facts: MediaFacts },
  report: (share: number) => void,
): Promise<FoundText[]> {
  const { durationSeconds } = source.facts;
  const probed = await probeFilm(reader, source, (at) =>
    report((probeShare * at) / durationSeconds),
  );
  const { stepSeconds } = probed;
  const layout = filmLayout(probed.probes, probed.size, { durationSeconds, stepSeconds });
  const texts = layout.seen.map(({ words, ...text }) => foundText({ ...text, words }));
  if (layout.band) {
    const whole = { fromSeconds: 0, toSeconds: durationSeconds };
    const lines = await scanBand(reader, source, layout.band, whole, (at) =>
      report(probeShare + ((1 - probeShare) * at) / durationSeconds),
    );
    for (const { text, fromSeconds, toSeconds, confidence } of lines) {
      const isCaption = toSeconds - fromSeconds <= longestCaptionSeconds;
      const role = isCaption ? { role: "caption" as const } : {};
      texts.push(foundText({ words: text, fromSeconds, toSeconds, confidence, ...role }));
    }
  }
  report(1);
  return texts.toSorted((one, other) => (one.fromSeconds ?? 0) - (other.fromSeconds ?? 0));
}

function foundText(text: Omit<FoundText, "source" | "language">): FoundText {
  const confidence = Math.min(1, Math.round(text.confidence * 100) / 100);
  return { ...text, source: "ocr", language: scriptOf(text.words), confidence };
}
