import { fitTogether, languageOf } from "@/lib/ims/schema/texts/text-language";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { saidIn } from "@/lib/model/form/texts/paired-texts";

/**
 * The texts of a row that says a title or a script by itself. What a row says is meant, also a title beside a
 * script of another language. What it leaves to the form is the partner of its text, where the form has pairs, or
 * else what has its language.
 */
export function settleRowTexts(
  row: ComposeForm,
  form: ComposeForm,
  says: { title: boolean; script: boolean },
): ComposeForm {
  const { match } = form.speech;
  if (match === null || row.speech.mode !== "whole" || (!says.title && !says.script)) return row;
  const free = { ...row, speech: { ...row.speech, match: null } };
  if (says.title && says.script) return free;
  if (says.script) {
    const titles = partners(row.speech.texts[0] ?? "", form, form.speech.texts, form.titles);
    return { ...free, titles };
  }
  const texts = partners(row.titles[0] ?? "", form, form.titles, form.speech.texts);
  return {
    ...free,
    speech: { ...free.speech, texts: texts.length > 0 ? texts : row.speech.texts },
  };
}

/** The texts of the other list that go with a text: its partner, or those of its language. */
function partners(
  text: string,
  form: ComposeForm,
  own: readonly string[],
  others: readonly string[],
): string[] {
  const at = own.findIndex((each) => each.trim() === text.trim());
  const partner = others[at]?.trim() ? others[at] : undefined;
  if (form.speech.match === "pairs" && partner) return [partner];
  const said = saidIn(form);
  return others.filter(
    (other) => other.trim() !== "" && fitTogether(languageOf(other, said), languageOf(text, said)),
  );
}
