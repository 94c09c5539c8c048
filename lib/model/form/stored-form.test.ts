import { expect, it } from "vitest";
import { oldDraft } from "../testing/old-draft";
import { emptyComposeForm } from "./compose-form";
import { composeFormSchema } from "./compose-form-schema";
import { readStoredForm } from "./stored-form";

const known = { name: "Spring", seed: "s" };

it("a form of today is what was stored", () => {
  const form = emptyComposeForm({ ...known, language: "zh", groupName: "G" });
  expect(readStoredForm(JSON.parse(JSON.stringify(form)), known)).toEqual(form);
});

it("a form of version 0.1 has all that forms have today, and says what it said", () => {
  const form = readStoredForm(oldDraft, known);
  expect(composeFormSchema.safeParse(form).error?.issues).toBeUndefined();
  expect(form).toMatchObject({ name: "Spring", kind: "groups", titles: oldDraft.titles });
  expect(form?.look.transitions).toMatchObject({ allow: true, seconds: 0.8 });
});

it.each([null, undefined, "form", 5, []])("%j is no form", (stored) => {
  expect(readStoredForm(stored, known)).toBeNull();
});
