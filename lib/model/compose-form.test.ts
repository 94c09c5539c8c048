import { describe, expect, it } from "vitest";
import { type ComposeForm, composeFormSchema, emptyComposeForm } from "./compose-form";

const valid = (): ComposeForm => ({
  ...emptyComposeForm({ name: "N", seed: "s", language: "en", groupName: "G" }),
  groups: [group("G")],
  speech: { mode: "whole", texts: ["Hello."], voices: [], language: "en", speed: 1 },
});
const group = (name: string) => ({
  name,
  media: [{ mediaId: "m", range: null as { inSeconds: number; outSeconds: number } | null }],
  speechTexts: [] as string[],
  silentSeconds: null,
  volume: null,
});
const problems = (change: (form: ComposeForm) => void) => {
  const form = valid();
  change(form);
  const parsed = composeFormSchema.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
};

describe("composeFormSchema", () => {
  it("takes a form with clips, a script and nothing else", () =>
    expect(problems(() => {})).toEqual([]));

  it.each<[string, (form: ComposeForm) => void]>([
    ["name: name-empty", (form) => Object.assign(form, { name: " " })],
    ["groups: groups-empty", (form) => Object.assign(form, { groups: [] })],
    ["groups.0.media: group-empty", (form) => Object.assign(form.groups[0] ?? {}, { media: [] })],
    [
      "groups.0.name: group-name-emoji",
      (form) => Object.assign(form.groups[0] ?? {}, { name: "🎬" }),
    ],
    ["groups.1.name: group-name-twice", (form) => form.groups.push(group("G"))],
    [
      "groups.0.media.0.range: range-order",
      (form) => {
        form.groups = [
          { ...group("G"), media: [{ mediaId: "m", range: { inSeconds: 2, outSeconds: 2 } }] },
        ];
      },
    ],
    ["titles.1: text-long", (form) => form.titles.push("ok", "x".repeat(51))],
    ["speech.texts.0: speech-long", (form) => form.speech.texts.splice(0, 1, "x".repeat(1001))],
    ["speech.texts: speech-empty", (form) => form.speech.texts.splice(0, 1, "  ")],
    [
      "speech.mode: speech-groups-empty",
      (form) => Object.assign(form.speech, { mode: "perGroup" }),
    ],
    ["output.count: count-range", (form) => Object.assign(form.output, { count: 101 })],
    ["output.count: number", (form) => Object.assign(form.output, { count: Number.NaN })],
    ["output.width: even", (form) => Object.assign(form.output, { width: 721 })],
    [
      "output.height: short-side",
      (form) => Object.assign(form.output, { width: 3000, height: 3000 }),
    ],
    [
      "look.background.images: background-image-empty",
      (form) => Object.assign(form.look.background, { kind: "image" }),
    ],
  ])("says %s", (problem, change) => expect(problems(change)).toEqual([problem]));

  it("says all that is wrong at once, also when a number is missing", () => {
    const found = problems((form) => {
      form.output.count = Number.NaN;
      form.speech.texts = [];
    });
    expect(found.toSorted()).toEqual(["output.count: number", "speech.texts: speech-empty"]);
  });

  it("leaves blank rows out instead of refusing them, and trims", () => {
    const form = { ...valid(), titles: [" a ", "", "  ", "b"] };
    expect(composeFormSchema.parse(form).titles).toEqual(["a", "b"]);
  });
});
