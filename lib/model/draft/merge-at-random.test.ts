import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComposeForm, emptyComposeForm, newGroup } from "../form/compose-form";
import { chooseSides } from "./choose-side";
import { mergeForms } from "./merge-forms";

const media = (mediaId: string) => ({ mediaId, range: null });

const base: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "Opening" }),
  groups: [
    newGroup("Opening", [media("a"), media("b")]),
    newGroup("Products", [media("c"), media("d")]),
    newGroup("End", [media("e")]),
  ],
  titles: ["New this week", "Only until Sunday", "Come by"],
};

const merge = (mine: ComposeForm, theirs: ComposeForm) => mergeForms(base, mine, theirs);

describe("what two people do to one form at random", () => {
  /** One edit; `token` is a text that nobody else types. */
  const step = fc.record({
    what: fc.constantFrom("text", "add", "remove", "move", "name", "group", "media", "look"),
    list: fc.constantFrom("titles", "scripts", "groups"),
    at: fc.nat(5),
    to: fc.nat(5),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function apply(steps: readonly Step[], who: string): ComposeForm {
    const form = structuredClone(base);
    for (const [nth, { what, list, at, to }] of steps.entries()) {
      const token = `${who}${nth}`;
      const lists = { titles: form.titles, scripts: form.speech.texts, groups: form.groups };
      const rows: unknown[] = lists[list];
      const texts = list === "scripts" ? form.speech.texts : form.titles;
      const group = form.groups[at % Math.max(1, form.groups.length)];
      if (what === "text" && texts.length > 0) texts[at % texts.length] = token;
      if (what === "add") texts.splice(at, 0, token);
      if (what === "remove") rows.splice(at, 1);
      if (what === "move") rows.splice(to, 0, ...rows.splice(at, 1));
      if (what === "name") form.name = token;
      if (what === "group") form.groups.splice(at, 0, newGroup(token));
      if (what === "media") group?.media.splice(to, 0, media(token));
      if (what === "look" && group) group.name = token;
    }
    return form;
  }
  const steps = fc.array(step, { maxLength: 8 });
  const tokens = (form: unknown, who: string) =>
    new Set(JSON.stringify(form).match(new RegExp(`${who}\\d+`, "g")));

  it("loses nothing that either typed without showing it", () => {
    fc.assert(
      fc.property(steps, steps, (ours, others) => {
        const [mine, theirs] = [apply(ours, "mine"), apply(others, "theirs")];
        const { form, conflicts } = merge(mine, theirs);
        const shown = tokens([form, conflicts], "(?:mine|theirs)");
        for (const token of [...tokens(mine, "mine"), ...tokens(theirs, "theirs")]) {
          expect(shown).toContain(token);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is the other form where one side did nothing, and finds no conflict there", () => {
    fc.assert(
      fc.property(steps, (ours) => {
        const mine = apply(ours, "mine");
        expect(merge(mine, base)).toMatchObject({ form: mine, conflicts: [] });
        expect(merge(base, mine)).toMatchObject({ form: mine, conflicts: [] });
        expect(merge(mine, mine)).toMatchObject({ form: mine, conflicts: [], theirs: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("is the other's form when all of it is chosen", () => {
    const texts = fc.array(fc.nat(2), { maxLength: 3 });
    fc.assert(
      fc.property(texts, texts, (ours, others) => {
        const typed = (at: readonly number[], who: string) => ({
          ...base,
          titles: base.titles.map((title, index) =>
            at.includes(index) ? `${who} ${index}` : title,
          ),
        });
        const theirs = typed([...ours, ...others], "theirs");
        const merged = merge(typed(ours, "mine"), theirs);
        const sides = merged.conflicts.map(() => "theirs" as const);
        expect(chooseSides(merged, sides)).toEqual(theirs);
      }),
    );
  });
});
