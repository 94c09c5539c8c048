import type { MediaFacts, SpeechNeed } from "../facts";
import type { MontageWords } from "../variety/montage-of-plan";
import type { Assignment } from "../voices/assign-texts";
import { splitSentences } from "./split-sentences";

/** All that an output says, as it is shown: without markup, a text a line. */
export function spokenText({ narration }: Assignment): string {
  const texts = narration.flatMap((text) => (text === null ? [] : [text]));
  return texts
    .map((text) =>
      splitSentences(text)
        .map((sentence) => sentence.shown)
        .join(/\p{Script=Han}/u.test(text) ? "" : " "),
    )
    .join("\n");
}

/** The voice of an output; empty when nothing is said. */
export const voiceOf = (needs: readonly (SpeechNeed | null)[]): string =>
  needs.find((need) => need !== null)?.voice ?? "";

/** What an output says and sounds like, as it is compared with others. */
export function saidWords(
  assignment: Assignment,
  needs: readonly (SpeechNeed | null)[],
  media: ReadonlyMap<string, MediaFacts>,
): MontageWords {
  return {
    script: spokenText(assignment),
    titles: [assignment.title, ...assignment.subHeadings.map(({ text }) => text)].filter(Boolean),
    voice: voiceOf(needs),
    music: (assignment.music && media.get(assignment.music)?.mediaId) ?? "",
  };
}
