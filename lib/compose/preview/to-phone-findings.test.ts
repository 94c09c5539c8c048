import { describe, expect, it } from "vitest";
import type { LintFinding } from "@/lib/ims/schema/answers/lint";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshSticker } from "@/lib/model/form/look-form";
import { freshForm } from "../testing/arbitrary-values";
import { toPhoneFindings } from "./to-phone-findings";

const found = (more: Partial<LintFinding>): LintFinding => ({
  Code: "UnderInterface",
  Role: "Caption",
  Text: "Hello",
  From: 1,
  To: 2,
  Count: 1,
  Mend: [],
  ...more,
});
const first = (more: Partial<LintFinding>, form: ComposeForm = freshForm) =>
  toPhoneFindings([found(more)], form)[0];
const sized = (width: number, height: number): ComposeForm => ({
  ...freshForm,
  output: { ...freshForm.output, width, height },
});

describe("toPhoneFindings", () => {
  it("names the platforms as we do, and the way in pixels", () => {
    const Mend: LintFinding["Mend"] = [{ Field: "Y", Value: 0.6, Pixels: -90 }];
    expect(first({ Platforms: ["TikTok", "Channels"], Mend })).toMatchObject({
      code: "under",
      role: "caption",
      number: 0,
      platforms: ["tiktok", "channels"],
      steps: [{ kind: "up", pixels: 90 }],
      changes: [{ path: "look.caption.y", value: 0.6 }],
    });
  });

  it("gives sizes in those of the form, which are for 1080 pixels, and rounds them up", () => {
    const Mend: LintFinding["Mend"] = [
      { Field: "FontSize", Value: 23 },
      { Field: "Outline", Value: 1.55 },
    ];
    expect(first({ Role: "Title", Mend }, sized(540, 960))?.changes).toEqual([
      { path: "look.title.fontSize", value: 46 },
      { path: "look.title.outlineWidth", value: 3.1 },
    ]);
  });

  it("moves a line that follows the first one by moving the first one", () => {
    const form: ComposeForm = {
      ...freshForm,
      subHeadings: [["a"], [], ["c"]],
      look: { ...freshForm.look, subHeading: { ...freshForm.look.subHeading, y: 0.3 } },
    };
    const Mend: LintFinding["Mend"] = [{ Field: "Y", Value: 0.5, Pixels: 96 }];
    const at = (Level: number, of = form) => first({ Role: "SubHeading", Level, Mend }, of);
    expect(at(1)?.changes).toEqual([{ path: "look.subHeading.y", value: 0.5 }]);
    // The second line that is shown is the third of the form, because the second has no text.
    expect(at(2)).toMatchObject({
      number: 3,
      changes: [{ path: "look.subHeading.y", value: 0.35 }],
    });
    const own = structuredClone(form);
    own.look.subHeadingLevels = [null, null, own.look.subHeading];
    expect(at(2, own)?.changes).toEqual([{ path: "look.subHeadingLevels.2.y", value: 0.5 }]);
  });

  it("slows the voice from its own speed, not below the slowest", () => {
    const Mend: LintFinding["Mend"] = [{ Field: "SpeechSpeed", Value: 0.8 }];
    const at = (speed: number | null) =>
      first({ Code: "TooFast", Mend }, { ...freshForm, speech: { ...freshForm.speech, speed } })
        ?.changes;
    expect(at(1.5)).toEqual([{ path: "speech.speed", value: 1.2 }]);
    expect(at(null)).toEqual([{ path: "speech.speed", value: 0.8 }]);
    expect(at(0.5)).toEqual([{ path: "speech.speed", value: 0.5 }]);
  });

  it("offers no change where the text must be another, or where a template decides the look", () => {
    expect(first({ Mend: [{ Field: "Characters", Value: 12 }] })).toMatchObject({
      steps: [{ kind: "characters", most: 12 }],
      changes: [],
    });
    const left: ComposeForm = { ...freshForm, templates: ["t"], leftToTemplates: ["captions"] };
    const Mend: LintFinding["Mend"] = [{ Field: "Y", Value: 0.6, Pixels: -90 }];
    expect(first({ Mend }, left)?.changes).toEqual([]);
    expect(first({ Role: "Title", Mend }, left)?.changes).toHaveLength(1);
  });

  it("finds the sticker that the plan chose by its medium", () => {
    const Mend: LintFinding["Mend"] = [{ Field: "X", Value: 0.05, Pixels: -40 }];
    const stickers = [freshSticker("a"), freshSticker("b")];
    const form = { ...freshForm, look: { ...freshForm.look, stickers } };
    const sticker = (Text: string) => first({ Role: "Sticker", Level: 0, Text, Mend }, form);
    expect(sticker("b")).toMatchObject({
      number: 2,
      steps: [{ kind: "left", pixels: 40 }],
      changes: [{ path: "look.stickers.1.x", value: 0.05 }],
    });
    expect(sticker("of an address")?.changes).toEqual([]);
  });
});
