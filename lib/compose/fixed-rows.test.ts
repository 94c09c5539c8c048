import { expect, it } from "vitest";
import { type ComposeForm, emptyComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { fixedRow, fixedRows } from "./fixed-rows";
import { rowToForm } from "./sheet/row-to-form";
import { makeRequest } from "./to-request";

const empty = emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "Hook" });
const voice = (id: string, language: string) => ({
  id,
  name: id,
  language,
  gender: "",
  draft: false,
  online: null,
  family: null,
  manner: null,
});
const voices = [voice("ann", "en-US"), voice("zhitian", "zh")];
const form: ComposeForm = {
  ...empty,
  groups: [newGroup("Hook", [{ mediaId: "m", range: null }])],
  titles: ["Sale", "特卖"],
  speech: {
    ...empty.speech,
    match: "pairs",
    texts: ["Come by.", "来看看。"],
    voices: ["ann", "zhitian"],
  },
  output: { ...empty.output, count: 3 },
};
const destination = { bucket: "b", region: "r", clientToken: "t" };

it("sends a backend that mixes texts one video at a time, each with its texts and their voice", () => {
  const rows = fixedRows(form, voices) ?? [];
  expect(rows.map(({ name }) => name)).toEqual(["Offers 1", "Offers 2", "Offers 3"]);
  const sent = rows.map(({ form: row }) => {
    expect(composeFormSchema.safeParse(row).success).toBe(true);
    const { input, editing, output } = makeRequest(row, destination);
    const { Voice, SpeechLanguage } = editing.SpeechConfig ?? {};
    expect(editing.ProcessConfig?.Reelpress?.Texts).toBeUndefined();
    return [input.TitleArray, input.SpeechTextArray, Voice, SpeechLanguage, output.Count];
  });
  expect(sent).toEqual([
    [["Sale"], ["Come by."], "ann", "en", 1],
    [["特卖"], ["来看看。"], "zhitian", "zh", 1],
    [["特卖"], ["来看看。"], "zhitian", "zh", 1],
  ]);
  expect(fixedRows({ ...form, speech: { ...form.speech, match: null } }, voices)).toBeNull();
});

it("gives the rows of a table that say no text of their own one pair each, in turn", () => {
  const one = { ...form, output: { ...form.output, count: 1 } };
  const titles = [0, 1, 2, 3].map((index) => fixedRow(one, index, voices).titles);
  expect(titles).toEqual([["Sale"], ["特卖"], ["特卖"], ["Sale"]]);
});

const context = { form, voices, media: [] };
const inLanguage = (match: ComposeForm["speech"]["match"], titles: string[], texts: string[]) => ({
  ...context,
  form: { ...form, titles, speech: { ...form.speech, match, texts } },
});
const row = (columns: Parameters<typeof rowToForm>[0], cells: string[], of = context) => {
  const { form: made } = rowToForm(columns, cells, of);
  return [made.titles, made.speech.texts, made.speech.match];
};

it("lets a row of a table say what it means, and fits the rest to it", () => {
  // Both said: meant so.
  expect(row(["title", "script"], ["New", "新。"])).toEqual([["New"], ["新。"], null]);
  // One of a pair: its partner.
  expect(row(["script"], ["来看看。"])).toEqual([["特卖"], ["来看看。"], null]);
  expect(row(["title"], ["Sale"])).toEqual([["Sale"], ["Come by."], null]);
  // Another text: what has its language.
  expect(row(["script"], ["新品到店。"])).toEqual([["特卖"], ["新品到店。"], null]);
  expect(row(["script"], ["新。"], inLanguage("language", ["Sale"], ["One."]))).toEqual([
    [],
    ["新。"],
    null,
  ]);
  // A title keeps a script in any case: without one there would be no video.
  expect(row(["title"], ["新"], inLanguage("language", ["Sale"], ["One."]))).toEqual([
    ["新"],
    ["One."],
    null,
  ]);
  // Neither: as the form says.
  expect(row(["name"], ["first"])).toEqual([form.titles, form.speech.texts, "pairs"]);
});
