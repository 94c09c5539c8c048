import { describe, expect, it } from "vitest";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshForm } from "../testing/arbitrary-values";
import { estimateClipSeconds } from "./estimate-clip-seconds";

const group = (speechTexts: string[] = [], silentSeconds: number | null = null) => ({
  name: "A",
  media: [{ mediaId: "m", range: null }],
  speechTexts,
  silentSeconds,
  volume: null,
});
const form = (change: (draft: ComposeForm) => void) => {
  const draft = structuredClone(freshForm);
  draft.groups = [group(), group(), group()];
  change(draft);
  return draft;
};

describe("estimateClipSeconds", () => {
  it("gives null for an empty form", () => {
    expect(estimateClipSeconds(freshForm)).toBeNull();
    expect(estimateClipSeconds(form((draft) => (draft.speech.texts = [" "])))).toBeNull();
  });

  it("follows the shots, the longest length or the fixed one when nothing is spoken", () => {
    const length = (mode: "auto" | "max" | "fixed", seconds: number) =>
      estimateClipSeconds(
        form((draft) => {
          draft.speech.mode = "none";
          draft.output.length = { mode, seconds };
        }),
      );
    expect([length("auto", 5), length("max", 5), length("max", 60), length("fixed", 60)]).toEqual([
      9, 5, 9, 60,
    ]);
  });

  it("adds up the groups; a silent group counts its own length or five seconds", () => {
    const seconds = estimateClipSeconds(
      form((draft) => {
        draft.speech.mode = "perGroup";
        draft.groups = [group(["春".repeat(47)]), group([], 3), group()];
      }),
    );
    expect(seconds).toBeCloseTo(18);
  });
});
