import { describe, expect, it } from "vitest";
import { composeFormSchema } from "@/lib/model/compose-form";
import { freshForm } from "./arbitrary-form-for-tests";
import { toFieldErrors } from "./to-field-errors";

describe("toFieldErrors", () => {
  it.each([
    ["InputConfig.MediaGroupArray[1].MediaArray: needs material", "groups.1.media"],
    ["InputConfig.MediaGroupArray[1].MediaArray[3] is not registered", "groups.1.media"],
    ["InputConfig.MediaGroupArray[0].GroupName: too long", "groups.0.name"],
    ["InputConfig.MediaGroupArray[2].SpeechTextArray[4]: too long", "groups.2.speechTexts.4"],
    ["InputConfig.MediaGroupArray: at least one", "groups"],
    ["The parameter InputConfig.TitleArray[7] is invalid", "titles.7"],
    ["InputConfig.SubHeadingArray[1].TitleArray[0]: x", "subHeadings.1.0"],
    ["OutputConfig.Count: at most 100", "output.count"],
    ["OutputConfig.Video.Crf: at most 51", "output.crf"],
    ["EditingConfig.SpeechConfig.Voice: unknown voice", "speech.voices"],
    ["EditingConfig.SubHeadingConfig.1.FontSize: x", "look.subHeading.fontSize"],
  ])("%s → %s", (message, path) => {
    expect(toFieldErrors(message)).toEqual([{ path, message }]);
  });

  it("answers each named parameter once, with the words of its own line", () => {
    const message = "OutputConfig.Count: at most 100; InputConfig.TitleArray[0]: too long";
    expect(toFieldErrors(message)).toEqual([
      { path: "output.count", message: "OutputConfig.Count: at most 100" },
      { path: "titles.0", message: "InputConfig.TitleArray[0]: too long" },
    ]);
  });

  it("answers nothing for words that name no parameter", () => {
    expect(toFieldErrors("The service is busy. Throttling.User")).toEqual([]);
  });

  it("points only to fields that the form has", () => {
    expect(composeFormSchema.safeParse(freshForm).success).toBe(false);
    for (const [path] of [["output.count"], ["look.crossFade.enabled"], ["sound.music"]]) {
      const value = path?.split(".").reduce<unknown>((at, key) => (at as never)[key], freshForm);
      expect(value).toBeDefined();
    }
  });
});
