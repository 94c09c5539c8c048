import { expect, it } from "vitest";
import { compareForms, type FormChange } from "@/lib/jobs/compare/compare-forms";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { freshSticker } from "@/lib/model/form/look-form";
import { freshSpecialWords } from "@/lib/model/form/speech-form";
import { freshWall } from "@/lib/model/form/wall-form";
import { fieldName } from "./field-label";

it.each<[FormChange["path"], ReturnType<typeof fieldName>]>([
  [["name"], { key: "name", number: 1, item: 1 }],
  [["groups", 2, "media", 4, "mediaId"], { key: "groupMedia", number: 3, item: 5 }],
  [["groups", 0, "media", 1, "range", "inSeconds"], { key: "groupRange", number: 1, item: 2 }],
  [["groups", 1], { key: "group", number: 2, item: 1 }],
  [["look", "title", "y"], { key: "titleLook", number: 1, item: 1 }],
  [["subHeadings", 1, 3], { key: "subHeadings", number: 2, item: 4 }],
  [["nameless"], null],
])("has words for %j", (path, name) => {
  expect(fieldName(path)).toEqual(name);
});

it("has words for every field of the form", () => {
  const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" });
  const media = [{ mediaId: "m", range: { inSeconds: 0, outSeconds: 1 } }];
  const group = { name: "g", media, speechTexts: ["t"], silentSeconds: 1, volume: 1 };
  const sticker = { ...freshSticker("m"), height: 1, frames: 25 };
  const specialWords = [freshSpecialWords("highlight")];
  const full = {
    ...form,
    groups: [group],
    titles: ["t"],
    subHeadings: [["t"]],
    speech: { ...form.speech, texts: ["t"], voices: ["v"], specialWords },
    match: { ...form.match, media, libraries: ["l"], shots: ["s"] },
    userData: { ...form.userData, own: [{ key: "k", value: "v" }] },
    templates: ["t"],
    kept: [{ path: ["input"], kept: 1 }],
    wall: freshWall("s", 2),
    sound: { ...form.sound, music: ["m"] },
    look: { ...form.look, stickers: [sticker], subHeadingLevels: [null, form.look.title] },
  };
  // Compared with the same form emptied of values: every leaf is a difference.
  const leaves = compareForms(JSON.parse(JSON.stringify(full, blank)), full);
  expect(leaves.length).toBeGreaterThan(50);
  expect(leaves.filter((change) => fieldName(change.path) === null)).toEqual([]);
});

function blank(_key: string, value: unknown): unknown {
  return typeof value === "object" ? value : "another value";
}
