import { expect, it } from "vitest";
import { changedAbout } from "./changed-about";

const saved = { title: "zoo.mp4", tags: ["panda"], description: "A zoo." };

it("sends only what was changed, so that another person's change of the rest stays", () => {
  expect(changedAbout(saved, { ...saved, title: " zoo.mp4 ", description: "A zoo.\n" })).toBeNull();
  expect(changedAbout(saved, { ...saved, tags: [] })).toEqual({ tags: [] });
  expect(changedAbout(saved, { title: "x", tags: ["panda"], description: "" })).toEqual({
    title: "x",
    description: "",
  });
});
