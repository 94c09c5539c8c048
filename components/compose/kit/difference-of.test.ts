import { expect, it } from "vitest";
import { fidelityOfField } from "@/lib/compose/checks/field-fidelity";
import { fieldMap } from "@/lib/compose/fields/derive";
import { byField, differenceOf } from "./difference-of";

it.each([
  ["look.title.font", "font"],
  ["look.subHeadingLevels.2.font", "font"],
  ["speech.specialWords.0.look.font", "font"],
  ["look.stickers.3.frames", "stickerFrames"],
  ["groups.1.speechTexts.4", "voices"],
  ["a.new.field", "nearly"],
])("says of %s: %s", (path, difference) => {
  expect(differenceOf(path)).toBe(difference);
});

it("has no sentence for a field that is treated the same", () => {
  const near = fieldMap
    .map(([field]) => field)
    .filter((field) => fidelityOfField(field.replaceAll("#", "2"))?.level === "approximate")
    .map((field) => field.replace(/^look\.(title|caption)\./, "text."));
  expect([...byField.keys()].filter((field) => !near.includes(field))).toEqual([]);
});
