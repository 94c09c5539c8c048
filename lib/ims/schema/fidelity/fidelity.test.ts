import { describe, expect, it } from "vitest";
import { documented } from "./documented";
import { fidelity, fidelityOf, isRefusal } from "./fidelity";
import { fidelityGaps, schemaFields } from "./fidelity-gaps";
import { unknownOperationRows } from "./rows/operation-rows";
import { fidelityPage } from "./fidelity-page";

describe("the fidelity table", () => {
  it("has one row for all that is documented or known to a schema, and no other", () => {
    expect(documented.length).toBeGreaterThan(300);
    expect(schemaFields.length).toBeGreaterThan(150);
    expect(fidelityGaps()).toEqual([]);
    expect(unknownOperationRows).toEqual([]);
  });

  it("says in both languages in which way a thing differs, or what to do", () => {
    const wrong = fidelity.filter(
      ({ level, note }) => (note.en === "") !== (note.zh === "") || (level !== "exact" && !note.en),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["OutputConfig.Count", 3, "exact"],
    ["InputConfig.StickerArray[4].DyncFrames", 25, "approximate"],
    ["EditingConfig.SubHeadingConfig.3.BubbleStyleId", "BS0001-000001", "refused"],
    ["EditingConfig.ProcessConfig.TransitionList[2]", "fade", "exact"],
    ["EditingConfig.SpeechConfig.Voice", "zhiru,tomoka", "cloud-only"],
    ["EditingConfig.SpeechConfig.Voice", "a-voice-of-ours", "approximate"],
    ["EditingConfig.SpeechConfig.SpeechLanguage", "ja", "cloud-only"],
    ["InputConfig.SpeechTextArray[0]", "plain words", "approximate"],
    ["InputConfig.SpeechTextArray[0]", "<s>a</s><phoneme>b</phoneme>", "cloud-only"],
    ["InputConfig.TitleArray[0]", "=*", "exact"],
    ["UserData.NotifyAddress", "ice-callback-a", "cloud-only"],
    ["UserData.Key", "any", "exact"],
  ])("answers for %s with the value %s: %s", (path, value, level) => {
    expect(fidelityOf(path, value)?.level).toBe(level);
  });

  it("has no row for undocumented fields, and calls no accepted level a refusal", () => {
    expect(fidelityOf("InputConfig.Colour")).toBeUndefined();
    expect(fidelity.filter(isRefusal).map(({ level }) => level)).not.toContain("exact");
  });

  it("is the page in the docs (vitest -u rewrites the page)", async () => {
    await expect(fidelityPage()).toMatchFileSnapshot("../../../../docs/fidelity.md");
  });
});
