import "server-only";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { wordFinder } from "@/lib/model/words/find-hits";
import { formTextsWithHits } from "@/lib/model/words/texts-with-hits";
import { loadWordLists } from "./load-word-lists";

/** The listed words that the videos of a form may say, as they stand in its texts, each once. */
export async function listedWordsOf(form: ComposeForm): Promise<string[]> {
  const texts = formTextsWithHits(form, wordFinder(await loadWordLists()));
  return [...new Set(texts.flatMap(({ hits }) => hits.map(({ found }) => found)))];
}
