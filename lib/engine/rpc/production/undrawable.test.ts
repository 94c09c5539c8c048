import { expect, it } from "vitest";
import { undrawable } from "./undrawable";

it("names the character, its position and what to do", () => {
  const message = undrawable("新店🎉开业𓀀", ["𓀀"]);
  expect(message).toContain("𓀀");
  expect(message).toContain("U+13000");
  expect(message).toContain("character 6");
  expect(message).toContain("take it out");
});
