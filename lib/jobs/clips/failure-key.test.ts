import { expect, it } from "vitest";
import { failureKey } from "./failure-key";

it.each([
  ["InvalidMaterial.NotFound", "materialGone"],
  ["source-missing", "materialGone"],
  ["InvalidParameter.ResourceContentBad", "contentBad"],
  ["source-damaged", "contentBad"],
  ["disk-full", "noSpace"],
  ["memory-short", "memory"],
  ["GlyphMissing", "glyph"],
  ["speech-missing", "speech"],
  ["too-slow", "timeout"],
  ["program-killed", "interrupted"],
  ["output-wrong", "verify"],
  ["Throttling.User", "busy"],
  ["Forbidden.RAM", "forbidden"],
  ["InternalError", "unknown"],
  ["", "unknown"],
])("explains %s as %s", (code, key) => {
  expect(failureKey(code)).toBe(key);
});
