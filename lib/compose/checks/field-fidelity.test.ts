import { expect, it } from "vitest";
import { contractPathOf, fieldMap } from "../fields/derive";
import { fidelityOfField, isRefusedValue } from "./field-fidelity";
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
  "speech.specialWords",
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

it.each([
  ["look.transitions.list", "heart", false],
  ["look.transitions.list", "OT0001-atom_turn_page", true],
  ["look.vfx.first", "snow", false],
  ["look.vfx.others", "OV0001-bottom_burn", true],
  ["look.filters.list", "warm", false],
])("%s with %s: refused here is %s", (path, value, refused) => {
  expect(isRefusedValue(path, value)).toBe(refused);
});
