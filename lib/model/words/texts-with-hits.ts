import type { ComposeForm } from "../form/compose-form";
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
  const texts = [strip.title, ...strip.subHeadings, strip.script];
  return withHits(
    texts.map((text) => ({ path: "", text })),
    find,
  );
}

const listed = (path: string, texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${path}.${index}`, text }));

/** The texts of a form that say listed words, of all that its videos may show or speak. */
export function formTextsWithHits(form: ComposeForm, find: WordFinder): TextWithHits[] {
  const { kind, match, speech } = form;
  const isStory = (kind === "match" || kind === "film") && match.script !== "texts";
  const spoken =
    speech.mode === "none"
      ? []
      : isStory
        ? match.shots.map(({ text }, index) => ({ path: `match.shots.${index}.text`, text }))
        : speech.mode === "perGroup" && kind === "groups"
          ? form.groups.flatMap(({ speechTexts }, index) =>
              listed(`groups.${index}.speechTexts`, speechTexts),
            )
          : listed("speech.texts", speech.texts);
  const shown = [
    ...listed("titles", form.titles),
    ...form.subHeadings.flatMap((texts, index) => listed(`subHeadings.${index}`, texts)),
  ];
  return withHits(kind === "sports" ? [] : [...shown, ...spoken], find);
}
