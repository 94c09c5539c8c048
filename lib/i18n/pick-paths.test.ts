import { expect, test } from "vitest";
import { pickPaths } from "./pick-paths";

const all = { nav: { home: "Home" }, compose: { wall: { keep: "Keep" }, voice: { on: "On" } } };

test("a page gets the texts at its paths, in their places", () => {
  expect(pickPaths(all, ["compose.wall", "nav"])).toEqual({
    nav: { home: "Home" },
    compose: { wall: { keep: "Keep" } },
  });
  expect(pickPaths(all, ["compose.wall", "compose.voice"])).toEqual({ compose: all.compose });
});

test("a path inside another one adds nothing, in whatever order they come", () => {
  const inner = structuredClone(all);
  expect(pickPaths(all, ["compose.wall", "compose"])).toEqual({ compose: all.compose });
  expect(pickPaths(all, ["compose", "compose.wall", "compose"])).toEqual({ compose: all.compose });
  expect(all).toEqual(inner);
});

test("a path that leads nowhere is a fault of the table", () => {
  expect(() => pickPaths(all, ["compose.sheet"])).toThrow("compose.sheet");
  expect(() => pickPaths(all, ["constructor"])).toThrow("constructor");
  expect(() => pickPaths(all, ["nav.home"])).toThrow("nav.home");
});
