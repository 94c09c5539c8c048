import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";
import { toSeconds } from "@/lib/engine/plan/arithmetic/frames";
import type { Cue } from "@/lib/engine/plan/given/read-subtitles";

/** Subtitles as texts about their stretch. The lines of one language are one text: some subtitles have two. */
export function subtitleTexts(cues: readonly Cue[]): FoundText[] {
  return cues.flatMap(({ from, to, text }) => {
    const words = new Map<FoundText["language"], string[]>();
    for (const line of text.split("\n")) {
      const language = languageOf(line);
      words.set(language, [...(words.get(language) ?? []), line.trim()]);
    }
    return [...words].map(([language, lines]) => ({
      source: "subtitle" as const,
      language,
      fromSeconds: toSeconds(from),
      toSeconds: toSeconds(to),
      words: lines.join(" "),
      confidence: 1,
    }));
  });
}
