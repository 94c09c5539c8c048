import { describe, expect, it } from "vitest";
import { composeFormSchema } from "@/lib/model/compose-form";
import { freshForm } from "./arbitrary-form-for-tests";
import { toFieldErrors } from "./to-field-errors";

describe("toFieldErrors", () => {
  it.each([
    ["InputConfig.MediaGroupArray[1].MediaArray", "groups.1.media"],
    ["InputConfig.MediaGroupArray[1].MediaArray[3]", "groups.1.media"],
    ["InputConfig.MediaGroupArray[0].GroupName", "groups.0.name"],
    ["InputConfig.MediaGroupArray[2].SpeechTextArray[4]", "groups.2.speechTexts.4"],
    ["InputConfig.MediaGroupArray", "groups"],
    ["InputConfig.TitleArray[7]", "titles.7"],
    ["InputConfig.SubHeadingArray[1].TitleArray[0]", "subHeadings.1.0"],
    ["OutputConfig.Count", "output.count"],
    ["OutputConfig.Video.Crf", "output.crf"],
    ["EditingConfig.SpeechConfig.Voice", "speech.voices"],
    ["EditingConfig.SubHeadingConfig.1.FontSize", "look.subHeading.fontSize"],
  ])("%s → %s", (parameter, path) => {
    expect(toFieldErrors([{ path: parameter, message: "too long" }])).toEqual([
      { path, message: "too long" },
    ]);
  });

  it("answers each field once, with the first words said of it", () => {
    const problems = [
      { path: "OutputConfig.Count", message: "at most 100" },
      { path: "InputConfig.MediaGroupArray[0].MediaArray[0]", message: "is gone" },
      { path: "InputConfig.MediaGroupArray[0].MediaArray[1]", message: "is gone too" },
    ];
    expect(toFieldErrors(problems)).toEqual([
      { path: "output.count", message: "at most 100" },
      { path: "groups.0.media", message: "is gone" },
    ]);
  });

  it("answers nothing for a parameter that the form does not show", () => {
    expect(toFieldErrors([{ path: "ClientToken", message: "x" }])).toEqual([]);
    expect(toFieldErrors([])).toEqual([]);
  });

  it("points only to fields that the form has", () => {
    expect(composeFormSchema.safeParse(freshForm).success).toBe(false);
    for (const [path] of [["output.count"], ["look.crossFade.enabled"], ["sound.music"]]) {
      const value = path?.split(".").reduce<unknown>((at, key) => (at as never)[key], freshForm);
      expect(value).toBeDefined();
    }
  });
});
