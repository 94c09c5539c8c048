import { describe, expect, it } from "vitest";
import { emptyComposeForm } from "./form/compose-form";
import { firstFootageOfForm, mediaIdsOfForm, missingMediaOfForm, presetFacts } from "./preset";

const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" });
const full = {
  ...form,
  groups: [
    { ...form.groups[0], media: [{ mediaId: "v1", range: null }] },
    {
      ...form.groups[0],
      media: [
        { mediaId: "v2", range: null },
        { mediaId: "v1", range: null },
      ],
    },
  ],
  sound: { ...form.sound, music: ["song"] },
  look: {
    ...form.look,
    background: { ...form.look.background, images: ["back"] },
    stickers: [{ mediaId: "logo", x: 0, y: 0, width: 0.2, opacity: 1 }],
  },
};

describe("what a card says of a form", () => {
  const media = [{ mediaId: "a" }, { mediaId: "b" }];
  it.each<[string, object, unknown]>([
    ["groups", {}, { what: "groups", count: 2 }],
    ["match", { match: { ...form.match, media } }, { what: "pool", count: 2 }],
    [
      "match",
      { match: { ...form.match, media, script: "shots", shots: [{}, {}, {}] } },
      { what: "shots", count: 3 },
    ],
    ["match", { match: { ...form.match, media, source: "search" } }, null],
    ["film", { match: { ...form.match, media, script: "shots" } }, { what: "films", count: 2 }],
    ["sports", { sports: { media: [{}] } }, { what: "matches", count: 1 }],
    ["mashup", { mashup: { ...form.mashup, media } }, { what: "films", count: 2 }],
  ])("counts what the kind %s is made of", (kind, fields, parts) => {
    expect(presetFacts({ ...full, ...fields, kind })).toMatchObject({ kind, parts });
  });

  it("takes a form from before there were kinds, or no form at all, for groups", () => {
    const { kind: _, ...old } = full;
    expect(presetFacts(old)).toMatchObject({ kind: "groups", parts: { what: "groups", count: 2 } });
    expect(presetFacts(null)).toMatchObject({ kind: "groups", parts: null, count: 0 });
  });
});

describe("mediaIdsOfForm", () => {
  it("finds the media of every field, each once, footage first", () => {
    expect(mediaIdsOfForm(full)).toEqual(["v1", "v2", "back", "logo", "song"]);
    expect(firstFootageOfForm(full)).toBe("v1");
  });

  it.each([
    ["match", "m1"],
    ["film", "m1"],
    ["sports", "game"],
    ["mashup", "epic"],
  ] as const)(
    "takes the still of a form of the kind %s from the footage of that kind",
    (kind, id) => {
      const pool = (mediaId: string) => [{ mediaId, range: null }];
      const switched = {
        ...full,
        kind,
        match: { ...form.match, media: pool("m1") },
        sports: { ...form.sports, media: pool("game") },
        mashup: { ...form.mashup, media: pool("epic") },
      };
      expect(firstFootageOfForm(switched)).toBe(id);
      // Until footage of that kind is chosen, there is at least a still.
      expect(firstFootageOfForm({ ...full, kind })).toBe("v1");
    },
  );

  it("leaves out objects that are named by address, because the library does not have them", () => {
    const address = "oss://bucket/a.mp4";
    const groups = [{ media: [{ mediaId: address }] }];
    const match = { media: [{ mediaId: "m1" }, { mediaId: address }] };
    const addressed = { ...form, groups, match, sound: { music: [address] } };
    expect(mediaIdsOfForm(addressed)).toEqual(["m1"]);
    expect(firstFootageOfForm(addressed)).toBe("m1");
  });

  it.each([[null], ["text"], [{}], [{ groups: "x", look: { stickers: 3 } }], [{ groups: [{}] }]])(
    "stands a draft that is %o",
    (draft) => {
      expect(mediaIdsOfForm(draft)).toEqual([]);
      expect(firstFootageOfForm(draft)).toBeNull();
    },
  );
});

describe("missingMediaOfForm", () => {
  it("says in which field which media are gone", () => {
    expect(missingMediaOfForm(full, new Set(["v1", "song", "logo", "other"]))).toEqual([
      { part: "group", groupName: "g", mediaIds: ["v1"] },
      { part: "group", groupName: "g", mediaIds: ["v1"] },
      { part: "sticker", groupName: "", mediaIds: ["logo"] },
      { part: "music", groupName: "", mediaIds: ["song"] },
    ]);
  });

  it("says nothing when all are there, or the draft is none", () => {
    expect(missingMediaOfForm(full, new Set())).toEqual([]);
    expect(missingMediaOfForm(null, new Set(["v1"]))).toEqual([]);
  });
});
