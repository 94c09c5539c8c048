import { newStoryShot } from "./kinds/match-form";
import { describe, expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { type ComposeForm, composeLimits, emptyComposeForm, newGroup } from "./compose-form";
import { composeDraftSchema, composeFormSchema } from "./compose-form-schema";
import { fitDraft } from "./fit-draft";
import { applyKept, type KeptEntry } from "./kept";
import { keptBounds } from "./kept-bounds";
import { presetFacts } from "../preset";
import { freshSpecialWords } from "./speech-form";

const fresh = emptyComposeForm({ name: "A", seed: "s", language: "en", groupName: "One" });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const media = { mediaId: "m", range: null };
const group = newGroup("A", [media]);

/** Every list of the form: with as many elements as it may have, and with one more. */
const lists: Record<string, [number, (count: number) => Partial<ComposeForm>]> = {
  groups: [composeLimits.groups, (n) => ({ groups: many(n, group) })],
  "media of a group": [200, (n) => ({ groups: [newGroup("A", many(n, media))] })],
  "scripts of a group": [50, (n) => ({ groups: [{ ...group, speechTexts: many(n, "a") }] })],
  titles: [50, (n) => ({ titles: many(n, "a") })],
  "lines of sub-headings": [5, (n) => ({ subHeadings: many(n, ["a"]) })],
  "texts of a sub-heading": [50, (n) => ({ subHeadings: [many(n, "a")] })],
  scripts: [50, (n) => ({ speech: { ...fresh.speech, texts: many(n, "a") } })],
  voices: [300, (n) => ({ speech: { ...fresh.speech, voices: many(n, "v") } })],
  "special words": [
    100,
    (n) => ({ speech: { ...fresh.speech, specialWords: many(n, freshSpecialWords("highlight")) } }),
  ],
  music: [50, (n) => ({ sound: { ...fresh.sound, music: many(n, "m") } })],
  stickers: [
    50,
    (n) => ({ look: { ...fresh.look, stickers: many(n, { mediaId: "m" } as never) } }),
  ],
  backgrounds: [
    50,
    (n) => ({
      look: { ...fresh.look, background: { ...fresh.look.background, images: many(n, "m") } },
    }),
  ],
  transitions: [
    300,
    (n) => ({
      look: { ...fresh.look, transitions: { ...fresh.look.transitions, list: many(n, "t") } },
    }),
  ],
  "looks of sub-headings": [
    5,
    (n) => ({ look: { ...fresh.look, subHeadingLevels: many(n, null) } }),
  ],
  "media of a match": [1000, (n) => ({ match: { ...fresh.match, media: many(n, media) } })],
  "shots of a match": [
    100,
    (n) => ({ match: { ...fresh.match, shots: many(n, newStoryShot("a")) } }),
  ],
  templates: [50, (n) => ({ templates: many(n, "t") })],
  "own values": [
    100,
    (n) => ({ userData: { ...fresh.userData, own: many(n, { key: "k", value: "v" }) } }),
  ],
  "what is kept": [
    keptBounds.entries,
    (n) => ({ kept: many<KeptEntry>(n, { path: ["input", "x"], kept: 1 }) }),
  ],
};

const isDraft = (form: unknown) => composeDraftSchema.safeParse(form).success;

describe("a form beyond its bounds", () => {
  it.each(Object.entries(lists))("is no draft: one more of %s", (_name, [most, make]) => {
    expect(isDraft({ ...fresh, ...make(most) })).toBe(true);
    const over = composeDraftSchema.safeParse({ ...fresh, ...make(most + 1) });
    expect(over.error?.issues[0]?.message).toMatch(/^(?:too-many|kept-much)$/);
    expect(composeFormSchema.safeParse({ ...fresh, ...make(most + 1) }).success).toBe(false);
  });

  it("may hold blank rows and a text that is too long, since a person is in the middle of it", () => {
    expect(isDraft({ ...fresh, titles: [...many(50, "a"), ...many(10, " ")] })).toBe(true);
    expect(isDraft({ ...fresh, titles: ["a".repeat(5000)] })).toBe(true);
    expect(isDraft({ ...fresh, titles: many(20_000, "") })).toBe(false);
    expect(isDraft({ ...fresh, name: "a".repeat(20_001) })).toBe(false);
  });

  it.each<[string, unknown]>([
    ["a path without end", [{ path: many(10_000, "a"), kept: 1 }]],
    [
      "a value that is nested deep",
      [{ path: ["a"], kept: JSON.parse("[".repeat(20_000) + "]".repeat(20_000)) }],
    ],
    ["a value of a megabyte", [{ path: ["a"], kept: "x".repeat(1_000_000) }]],
    [
      "names without end",
      [{ path: [{ at: Object.fromEntries(many(500, 0).map((_, n) => [n, n])), nth: 0 }] }],
    ],
    ["U+0000", [{ path: ["a"], kept: "\0" }]],
    ["__proto__", [{ path: ["a"], kept: JSON.parse('{"__proto__":{"x":1}}') }]],
    ["what is no path", [{ path: 7 }]],
    ["nothing", [null]],
  ])("keeps nothing beside it: %s", (_name, kept) => {
    expect(isDraft({ ...fresh, kept })).toBe(false);
    expect(fitDraft({ ...fresh, kept }, fresh).kept).toEqual([]);
  });

  it("is refused without waiting, however large it is", () => {
    const huge = { ...fresh, groups: many(200_000, group), titles: many(200_000, "a") };
    const startedAt = processorMs();
    expect(isDraft(huge)).toBe(false);
    expect(composeFormSchema.safeParse(huge).error?.issues).toMatchObject([
      { path: ["groups"], message: "too-many" },
    ]);
    expect(processorMs() - startedAt).toBeLessThan(300);
  });

  it.each<[string, unknown]>([
    ["no groups", { ...fresh, groups: null }],
    ["no output", { ...fresh, output: null }],
    ["groups that are a text", { ...fresh, groups: "x".repeat(100) }],
    ["a list", []],
  ])("is no draft with %s, and a kept one still has its figures", (_name, form) => {
    expect(isDraft(form)).toBe(false);
    expect(presetFacts(form).parts?.count ?? 0).toBeGreaterThanOrEqual(0);
  });
});

describe("a form that was stored before it had bounds", () => {
  it("opens quickly, truncated to the bounds", () => {
    const stored = {
      ...fresh,
      groups: many(20_000, { name: "x".repeat(30_000), media: many(300, media) }),
      kept: many(50_000, { path: ["a"] }),
    };
    const startedAt = processorMs();
    const form = fitDraft(stored, fresh);
    expect(processorMs() - startedAt).toBeLessThan(1000);
    expect([form.groups.length, form.groups[0]?.media.length]).toEqual([40, 200]);
    expect(form.kept).toHaveLength(keptBounds.entries);
    expect(isDraft(form)).toBe(true);
  });
});

describe("entries beside a form", () => {
  it("are applied in time, also the most entries into the longest lists", () => {
    const made = {
      input: {
        MediaGroupArray: many(40, 0).map((_, n) => ({
          GroupName: `g${n}`,
          MediaArray: many(200, "x"),
        })),
      },
    };
    const kept = many(keptBounds.entries, 0).map(
      (_, n): KeptEntry => ({
        path: ["input", "MediaGroupArray", { at: { GroupName: `g${n % 40}` }, nth: 0 }, `f${n}`],
        kept: 1,
      }),
    );
    const startedAt = processorMs();
    expect(applyKept(made, kept).overtaken).toEqual([]);
    expect(processorMs() - startedAt).toBeLessThan(1500);
  });
});
