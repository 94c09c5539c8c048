import type { ComposeForm } from "../form/compose-form";
import { canDress, canSpeak, isMatching } from "../form/kinds/job-kinds";
import type { WordFinder, WordHit } from "./find-hits";

export type TextWithHits = {
  /** Path of the text in the form; empty for a text of a planned video. */
  path: string;
  text: string;
  hits: WordHit[];
};

function withHits(texts: readonly { path: string; text: string }[], find: WordFinder) {
  return texts.flatMap((one): TextWithHits[] => {
    const hits = find(one.text);
    return hits.length > 0 ? [{ ...one, hits }] : [];
  });
}

/** The texts of a planned video that say listed words: what a strip of the wall shows. */
export function textsWithHits(
  strip: { title: string; subHeadings: readonly string[]; script: string },
  find: WordFinder,
): TextWithHits[] {
  return textHits([strip.title, ...strip.subHeadings, strip.script], find);
}

/** Of texts that are in no field, those that say listed words. */
export const textHits = (texts: readonly string[], find: WordFinder): TextWithHits[] =>
  withHits(
    texts.map((text) => ({ path: "", text })),
    find,
  );

const listed = (path: string, texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${path}.${index}`, text }));

/** The texts of a form that say listed words, of all that its videos may show or speak. */
export function formTextsWithHits(form: ComposeForm, find: WordFinder): TextWithHits[] {
  const shown = [
    ...listed("titles", form.titles),
    ...form.subHeadings.flatMap((texts, index) => listed(`subHeadings.${index}`, texts)),
  ];
  return withHits([...(canDress(form.kind) ? shown : []), ...spokenTexts(form)], find);
}

/** What is spoken in the videos. A storyboard speaks what is said in its shots, not what they show. */
function spokenTexts({ kind, match, speech, groups }: ComposeForm) {
  if (isMatching(kind)) {
    if (match.script === "texts") return listed("speech.texts", speech.texts);
    return match.shots.map(({ speech: text }, index) => ({
      path: `match.shots.${index}.speech`,
      text,
    }));
  }
  if (!canSpeak(kind) || speech.mode === "none") return [];
  return speech.mode === "perGroup"
    ? groups.flatMap(({ speechTexts }, index) => listed(`groups.${index}.speechTexts`, speechTexts))
    : listed("speech.texts", speech.texts);
}
