import { expect, test } from "vitest";
import { corsAllows } from "./cors-allows";

const rule = (origins: string[], methods = ["PUT"]) => ({
  origins,
  methods,
  headers: [],
  exposed: [],
});

test.each([
  ["*", true],
  ["https://app.example.com", true],
  ["https://*.example.com", true],
  ["https://app.example.com:8443", false],
  ["http://app.example.com", false],
  ["https://*.app.example.com", false],
  ["https://app.example.com*app.example.com", false],
])("pages of https://app.example.com by a rule for %s: %s", (pattern, allowed) => {
  expect(corsAllows([rule([pattern])], "https://app.example.com", "PUT")).toBe(allowed);
});

test("one rule must allow both the page and the method", () => {
  const rules = [rule(["https://a"], ["GET"]), rule(["https://b"], ["PUT"])];
  expect(corsAllows(rules, "https://a", "PUT")).toBe(false);
  expect(corsAllows(rules, "https://b", "PUT")).toBe(true);
  expect(corsAllows([], "https://a", "PUT")).toBe(false);
});
