import { expect, it } from "vitest";
import { contractPathOf, fieldMap } from "../fields/derive";
import { fidelityOfField, isObeyed, isRefusedValue } from "./field-fidelity";
import { schemaPathOf } from "../fields/field-facts";
import { fidelityOf } from "@/lib/ims/schema/fidelity/fidelity";

/** Lists and objects whose inner fields have rows of their own. */
const holders = [
  "groups",
  "match.shots",
  "match.chosen",
  "sports.names",
  "sports.faces",
  "subHeadings",
  "subHeadings.#",
  "look.stickers",
  "speech.mode",
  "speech.languages",
  "speech.recordings",
  "speech.specialWords",
  "look.focus",
  "wall.draws",
  "wall.open",
  "wall.never",
  "userData.own",
];

it("finds the row of every field that has its own parameter", () => {
  const fields = [...new Set(fieldMap.map(([field]) => field.replace(/\.#$/, "")))];
  const lost = fields.filter((field) => {
    const schemaPath = schemaPathOf(contractPathOf(field) ?? "");
    return !fidelityOf(schemaPath) && !fidelityOf(`${schemaPath}[]`);
  });
  expect(lost).toEqual(holders);
});

it("is null for a field that the engine handles as IMS does, and else names the level", () => {
  expect(fidelityOfField("output.count")).toBeNull();
  expect(fidelityOfField("speech.clonedVoice")?.level).toBe("cloud-only");
  expect(fidelityOfField("look.subHeadingLevels.2.font")?.level).toBe("approximate");
});

const own = (has: boolean) => ({
  sourceCuts: has,
  crops: has,
  movesStills: has,
  recordings: has,
  frameRates: has,
  spokenWords: has,
  covers: has,
  loudness: has,
});
const here = { allFields: false, ...own(true) };
const cloud = { allFields: true, ...own(false) };

/** The fields of the form that a backend does not obey. Each stands in an `ObeyedElsewhere`. */
const unobeyed = (can: typeof here) =>
  [...new Set(fieldMap.map(([field]) => field))].filter((field) => !isObeyed(field, can));

it("knows which fields only Alibaba Cloud obeys, and which only this computer", () => {
  expect(unobeyed(here).filter((field) => !field.endsWith(".bubble"))).toEqual([
    "sports.faces.#.name",
    "sports.faces.#.pictures",
    // Ranges of openings and endings, which no control offers.
    "mashup.openings.#",
    "mashup.endings.#",
    "mashup.actions",
    "speech.clonedVoice",
    "speech.style",
    "speech.specialWords.#.look.fontSize",
    "speech.specialWords.#.look.bold",
    "output.target.storage",
    "output.target.fileName",
  ]);
  expect(unobeyed(here).filter((field) => field.endsWith(".bubble"))).toHaveLength(4);
  expect(unobeyed(cloud)).toEqual([
    "speech.recordings",
    "speech.recordings.#.text",
    "speech.recordings.#.mediaId",
    "sound.loudness",
    "look.splitAt",
    "look.crop",
    "look.focus",
    "look.focus.#.x",
    "look.focus.#.y",
    "look.focus.#.mediaId",
    "look.stills",
    "look.spoken",
    "look.cover",
    "output.fps",
  ]);
});

it.each([
  ["look.transitions.list", "heart", false],
  ["look.transitions.list", "OT0009-not_published", true],
  ["look.vfx.first", "snow", false],
  ["look.vfx.others", "OV0009-not_published", true],
  ["look.filters.list", "warm", false],
])("%s with %s: refused here is %s", (path, value, refused) => {
  expect(isRefusedValue(path, value)).toBe(refused);
});
