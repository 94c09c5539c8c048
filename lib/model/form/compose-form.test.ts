import { describe, expect, it } from "vitest";
import { type ComposeForm, emptyComposeForm, newGroup } from "./compose-form";
import { composeFormSchema } from "./compose-form-schema";
import { freshSpecialWords, freshSpeech } from "./speech-form";

const valid = (): ComposeForm => ({
  ...emptyComposeForm({ name: "N", seed: "s", language: "en", groupName: "G" }),
  groups: [group("G")],
  speech: { ...freshSpeech("en"), texts: ["Hello."] },
});
const group = (name: string) => newGroup(name, [{ mediaId: "m", range: null }]);
const problems = (change: (form: ComposeForm) => void) => {
  const form = valid();
  change(form);
  const parsed = composeFormSchema.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
};

const pair = (key: string, value = "v") => ({ key, value });
const aim = (form: ComposeForm, address: string) =>
  Object.assign(form.output.target, { kind: "address", address });
const pickMedia = (form: ComposeForm, mediaId: string) =>
  form.groups.splice(0, 1, newGroup("G", [{ mediaId, range: null }]));

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
    [
      "groups.0.media.0.mediaId: address",
      (form) => pickMedia(form, "https://cdn.example.com/a.mp4"),
    ],
    ["output.target.address: address", (form) => aim(form, "clip_{index}.mp4")],
    ["output.target.address: address-index", (form) => aim(form, "oss://bucket/clip.mp4")],
    ["output.target.address: address-ending", (form) => aim(form, "oss://bucket/clip_{index}.mov")],
    [
      "output.target.storage: storage-empty",
      (form) => Object.assign(form.output.target, { kind: "vod", fileName: "a_{index}.mp4" }),
    ],
    ["look.title.fontSize: text-size", (form) => Object.assign(form.look.title, { fontSize: 501 })],
    ["look.caption.x: place", (form) => Object.assign(form.look.caption, { x: 1.5 })],
    [
      "speech.specialWords.0.words: words-empty",
      (form) => form.speech.specialWords.push(freshSpecialWords("highlight")),
    ],
    [
      "userData.notifyAddress: notify-address",
      (form) => Object.assign(form.userData, { notifyAddress: "example.com" }),
    ],
    ["userData.own.0.key: user-key-taken", (form) => form.userData.own.push(pair("Seed"))],
    [
      "userData.own.1.key: user-key-twice",
      (form) => form.userData.own.push(pair("Key"), pair("Key")),
    ],
    ["userData.own: user-data-long", (form) => form.userData.own.push(pair("k", "值".repeat(170)))],
    ["match.media: match-media-empty", (form) => Object.assign(form, { kind: "match" })],
    [
      "match.searchText: match-search-empty",
      (form) => Object.assign(form, { kind: "match", match: { ...form.match, source: "search" } }),
    ],
    ["sports.media: sports-media-empty", (form) => Object.assign(form, { kind: "sports" })],
    [
      "sports.names.0.full: name-full-empty",
      (form) => {
        form.kind = "sports";
        form.sports.media = [{ mediaId: "m", range: null }];
        form.sports.names = [{ shown: "IND", full: " " }];
      },
    ],
    [
      "sports.faces.0.pictures: face-pictures-empty",
      (form) => {
        form.kind = "sports";
        form.sports.media = [{ mediaId: "m", range: null }];
        form.sports.faces = [{ name: "Kim", pictures: [] }];
      },
    ],
    ["mashup.media: mashup-media-empty", (form) => Object.assign(form, { kind: "mashup" })],
    [
      "mashup.seconds: range",
      (form) => {
        form.kind = "mashup";
        form.mashup.media = [{ mediaId: "m", range: null }];
        form.mashup.seconds = 4;
      },
    ],
  ])("says %s", (problem, change) => expect(problems(change)).toEqual([problem]));

  it("reports all issues at once, also when a number is missing", () => {
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

  it("takes objects by their address, and leaves empty what IMS is to decide", () =>
    expect(
      problems((form) => {
        pickMedia(form, "http://b-1.oss-cn-shanghai.aliyuncs.com/a.mp4");
        Object.assign(form.look.title, { fontSize: null, color: "", y: null });
        Object.assign(form.userData, { notifyAddress: "ice-callback-jobs" });
        Object.assign(form.output, { crf: null });
      }),
    ).toEqual([]));

  it.each(["sports", "mashup"] as const)("%s needs nothing of what it does not use", (kind) => {
    const media = [{ mediaId: "m", range: null }];
    const form = valid();
    const unused = {
      groups: [newGroup("")],
      speech: { ...form.speech, mode: "whole" as const, texts: ["x".repeat(1001)] },
      templates: ["t"],
      ...(kind === "sports" ? { titles: ["y".repeat(51)] } : {}),
    };
    const parsed = composeFormSchema.parse({
      ...form,
      ...unused,
      kind,
      sports: { ...form.sports, media },
      mashup: { ...form.mashup, media },
    });
    expect(parsed).toMatchObject({ kind, groups: [], speech: { texts: [] }, templates: [] });
    expect(parsed[kind].media).toEqual(media);
    expect(parsed[kind === "sports" ? "mashup" : "sports"].media).toEqual([]);
  });

  it("accepts unfinished fields of the other kind of job, and leaves them out", () => {
    const form = { ...valid(), kind: "match" as const, groups: [newGroup("")] };
    form.match = { ...form.match, media: [{ mediaId: "m", range: null }] };
    expect(composeFormSchema.parse(form)).toMatchObject({ groups: [], match: form.match });
    const groups = { ...form, ...valid(), match: { ...form.match, media: [] } };
    expect(composeFormSchema.safeParse(groups).success).toBe(true);
  });
});
