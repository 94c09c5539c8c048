import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FixedTexts, fixTexts, scriptLists } from "@/lib/model/form/texts/paired-texts";
import type { Voice } from "@/lib/model/voice";

/** One video of a batch whose texts are fixed before it is sent. */
export type FixedRow = { form: ComposeForm; name: string };

/**
 * The forms of a batch, one for each video, where the backend would put texts together that must not stand
 * together: Alibaba Cloud draws titles and scripts independently of each other. Null where the batch may be
 * sent as it is.
 */
export function fixedRows(form: ComposeForm, voices: readonly Voice[]): FixedRow[] | null {
  const texts = fixTexts(form);
  if (!texts) return null;
  const digits = String(texts.length).length;
  return texts.map((each, index) => ({
    form: withTexts(form, each, voices),
    name: `${form.name} ${String(index + 1).padStart(digits, "0")}`.slice(-80),
  }));
}

/**
 * The form of one row of a table, with the texts of its turn: a row leaves to the form what it does not say.
 * @param index of the row among those that become videos
 */
export function fixedRow(form: ComposeForm, index: number, voices: readonly Voice[]): ComposeForm {
  const counted = { ...form, output: { ...form.output, count: index + 1 } };
  const texts = fixTexts(counted)?.[index];
  return texts ? { ...withTexts(form, texts, voices), wall: form.wall } : form;
}

/** The languages that Alibaba Cloud documents for a script. */
const cloudLanguages: readonly (string | null)[] = ["zh", "en"];

const one = (text: string) => (text === "" ? [] : [text]);

function withTexts(form: ComposeForm, texts: FixedTexts, voices: readonly Voice[]): ComposeForm {
  const lists = scriptLists(form);
  const scriptAt = (path: string) => {
    const at = lists.findIndex((list) => list.path.join(".") === path);
    return at === -1 ? [] : one(texts.scripts[at] ?? "");
  };
  const { language } = texts;
  const { speech } = form;
  const able = speech.voices.filter((id) => {
    const voice = voices.find((each) => each.id === id);
    return !voice || language === null || voice.language.startsWith(language);
  });
  return {
    ...form,
    titles: one(texts.title),
    subHeadings: form.subHeadings.map((_, level) => one(texts.lines[level] ?? "")),
    groups: form.groups.map((group, at) => ({
      ...group,
      speechTexts: scriptAt(`groups.${at}.speechTexts`),
    })),
    speech: {
      ...speech,
      match: null,
      languages: [],
      texts: scriptAt("speech.texts"),
      // A voice of another language would read the script wrongly; none lets the cloud choose.
      voices: able,
      language: language && cloudLanguages.includes(language) ? language : speech.language,
    },
    output: { ...form.output, count: 1, previewOnly: null },
    wall: null,
    planned: null,
    sheet: null,
  };
}
