import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeDraftSchema, emptyComposeForm } from "./compose-form";
import { fitDraft } from "./fit-draft";

const fresh = emptyComposeForm({ name: "N", seed: "s", language: "en", groupName: "G" });

describe("fitDraft", () => {
  it("gives back a whole form as it was typed, broken rules included", () => {
    const typed = {
      ...fresh,
      name: "",
      titles: ["", "x".repeat(99)],
      subHeadings: [["a"], []],
      groups: [
        {
          name: "",
          media: [{ mediaId: "m", range: { inSeconds: 5, outSeconds: 1 } }],
          speechTexts: ["a"],
          silentSeconds: 3,
          volume: 0,
        },
      ],
      look: { ...fresh.look, stickers: [{ mediaId: "s", x: 2, y: 0, width: 0.2, opacity: 1 }] },
    };
    expect(fitDraft(structuredClone(typed), fresh)).toEqual(typed);
  });

  it("fills what an older draft lacks and drops what the form no longer has", () => {
    const fitted = fitDraft({ groups: [{ name: "A" }], output: { count: 9, old: 1 } }, fresh);
    expect(fitted.groups).toEqual([
      { name: "A", media: [], speechTexts: [], silentSeconds: null, volume: null },
    ]);
    expect(fitted.output).toEqual({ ...fresh.output, count: 9 });
  });

  it("makes a whole form of anything", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (groups, look) => {
        const fitted = fitDraft({ groups, look, titles: groups }, fresh);
        expect(composeDraftSchema.safeParse(fitted).success).toBe(true);
        expect(fitted.groups.every((group) => Array.isArray(group.media))).toBe(true);
        expect(fitted.titles.every((title) => typeof title === "string")).toBe(true);
        expect(typeof fitted.look.caption.fontSize).toBe("number");
      }),
    );
  });
});
