import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { wordFinder } from "@/lib/model/words/find-hits";
import { formTextsWithHits, textHits, type TextWithHits } from "@/lib/model/words/texts-with-hits";
import { loadWordLists } from "./load-word-lists";

/**
 * The texts that say listed words: of all that the videos of a form may show or speak, and of texts that
 * no form holds, because another program planned the videos.
 */
export async function listedTextsOf(
  database: Database,
  form: ComposeForm,
  otherTexts: readonly string[] = [],
): Promise<TextWithHits[]> {
  const find = wordFinder(await loadWordLists(database));
  return [...formTextsWithHits(form, find), ...textHits(otherTexts, find)];
}

/** The texts that say listed words in any of several forms, each text once. */
export async function listedTextsOfAll(
  database: Database,
  forms: readonly ComposeForm[],
): Promise<TextWithHits[]> {
  const find = wordFinder(await loadWordLists(database));
  const found = forms.flatMap((form) => formTextsWithHits(form, find));
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

/** The listed words of texts, as they stand there, each once. */
export const wordsOf = (texts: readonly TextWithHits[]): string[] => [
  ...new Set(texts.flatMap(({ hits }) => hits.map(({ found }) => found))),
];
