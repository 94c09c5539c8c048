import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyComposeForm } from "./compose-form";
import { composeDraftSchema, composeFormSchema } from "./compose-form-schema";
import { oldDraft } from "../testing/old-draft";
import { newStoryShot } from "./kinds/match-form";
import { fitDraft } from "./fit-draft";
import { freshSpecialWords } from "./speech-form";
import { bareTextLook } from "./text-look";

const fresh = emptyComposeForm({ name: "N", seed: "s", language: "en", groupName: "G" });

describe("fitDraft", () => {
  it("returns a complete form as it was typed, broken rules included", () => {
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
      look: {
        ...fresh.look,
        stickers: [
          { mediaId: "s", x: 2, y: 0, width: 0.2, height: null, frames: null, opacity: 1 },
        ],
        subHeadingLevels: [null, { ...fresh.look.title, fontSize: -1 }],
        filters: { allow: true, list: ["m1"] },
      },
      speech: { ...fresh.speech, specialWords: [freshSpecialWords("highlight")] },
      match: {
        ...fresh.match,
        media: [{ mediaId: "m", range: null }],
        shots: ["a", ""].map(newStoryShot),
      },
      userData: { ...fresh.userData, own: [{ key: "", value: "x" }] },
    };
    expect(fitDraft(structuredClone(typed), fresh)).toEqual(typed);
  });

  it("fills in fields that an older draft lacks, and drops fields that the form no longer has", () => {
    const fitted = fitDraft({ groups: [{ name: "A" }], output: { count: 9, old: 1 } }, fresh);
    expect(fitted.groups).toEqual([
      { name: "A", media: [], speechTexts: [], silentSeconds: null, volume: null },
    ]);
    expect(fitted.output).toEqual({ ...fresh.output, count: 9 });
  });

  it("opens a draft from before the full contract unchanged, and makes the same request of it", () => {
    const fitted = fitDraft(oldDraft, fresh);
    expect(fitted).toMatchObject({
      ...oldDraft,
      kind: "groups",
      match: fresh.match,
      look: { title: oldDraft.look.title, stickers: oldDraft.look.stickers },
    });
    expect(fitted.look.transitions).toEqual({
      allow: true,
      seconds: 0.8,
      list: ["fade"],
      uniform: null,
    });
    expect(composeFormSchema.safeParse(fitted).error).toBeUndefined();
  });

  it.each([
    ["General", "match"],
    ["", "match"],
    ["TheirFilmScene", "film"],
  ])("an older draft that matches in the scene '%s' is of the kind %s", (scene, kind) => {
    const { filmScene, ...match } = { ...fresh.match, scene };
    const fitted = fitDraft({ ...oldDraft, kind: "match", match }, fresh);
    expect(fitted.kind).toBe(kind);
    expect(fitted.match).toEqual(
      kind === "film" ? { ...fresh.match, filmScene: scene } : { ...match, filmScene },
    );
  });

  it("an older storyboard had one text for each shot", () => {
    const kept = {
      ...oldDraft,
      kind: "match",
      match: { ...fresh.match, shots: ["A wave.", "A boat."] },
    };
    expect(fitDraft(kept, fresh).match.shots).toEqual(["A wave.", "A boat."].map(newStoryShot));
  });

  it("drops invalid elements of lists, and keeps the index of lines that have no look of their own", () => {
    const fitted = fitDraft(
      {
        subHeadings: [["a"], "no list", ["b", 1]],
        look: {
          subHeadingLevels: [null, 5, { fontSize: 30 }],
          stickers: [{ x: 0.1 }, { mediaId: "s" }],
        },
        speech: { specialWords: ["x", { kind: "forbidden", words: ["w"] }] },
      },
      fresh,
    );
    expect(fitted.subHeadings).toEqual([["a"], ["b"]]);
    expect(fitted.look.subHeadingLevels).toEqual([null, { ...bareTextLook, fontSize: 30 }]);
    expect(fitted.look.stickers.map((sticker) => sticker.mediaId)).toEqual(["s"]);
    expect(fitted.speech.specialWords).toMatchObject([{ kind: "forbidden", words: ["w"] }]);
  });

  it("makes a complete form of any value", () => {
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
