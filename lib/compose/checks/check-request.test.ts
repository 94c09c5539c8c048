import { describe, expect, it } from "vitest";
import { type ComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { freshForm } from "../testing/arbitrary-values";
import { checkRequest } from "./check-request";

const form = (change: (form: ComposeForm) => void): ComposeForm => {
  const draft = structuredClone(freshForm);
  draft.groups = [newGroup("A", [{ mediaId: "m1", range: null }])];
  draft.speech.texts = ["Hello."];
  change(draft);
  return draft;
};
const found = (change: (form: ComposeForm) => void) =>
  checkRequest(form(change)).map(({ path, code, severity }) => [path, code, severity]);

describe("checkRequest", () => {
  it("finds nothing in a plain form", () => expect(found(() => {})).toEqual([]));

  it("hints at settings that have no effect", () => {
    expect(
      found((draft) => {
        draft.output.length = { mode: "max", seconds: 15 };
        draft.sound.speechGain = 1;
      }),
    ).toEqual(
      expect.arrayContaining([
        ["output.length.seconds", "max-duration-ignored", "hint"],
        ["sound.speechGain", "gain-beside-volume", "hint"],
      ]),
    );
  });

  it("points to the field that IMS would refuse", () => {
    const problems = found((draft) => {
      draft.look.caption.motionIn = ["fade_in"];
      draft.look.caption.motionLoop = ["normal_display"];
    });
    expect(problems).toContainEqual([
      "look.caption.motionLoop",
      "motion-loop-beside-in-out",
      expect.any(String),
    ]);
  });
});
