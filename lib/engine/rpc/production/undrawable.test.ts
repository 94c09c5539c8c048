import { expect, it } from "vitest";
import { undrawable } from "./undrawable";

it("says which character, where it stands and what to do", () => {
  const message = undrawable("新店🎉开业𓀀", ["𓀀"]);
  expect(message).toContain("𓀀");
  expect(message).toContain("U+13000");
  expect(message).toContain("character 6");
  expect(message).toContain("take it out");
});
