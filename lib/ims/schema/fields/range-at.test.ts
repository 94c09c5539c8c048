import { describe, expect, it } from "vitest";
import { editingConfigSchema } from "../config/editing-config";
import { inputConfigSchema } from "../config/input-config";
import { outputConfigSchema } from "../config/output-config";
import { rangeAt } from "./range-at";

describe("rangeAt", () => {
  it.each([
    [inputConfigSchema, "MediaGroupArray[].Volume", { min: 0, max: 10 }],
    [inputConfigSchema, "StickerArray[].DyncFrames", { min: 0, max: 100 }],
    [editingConfigSchema, "SpeechConfig.SpeechRate", { min: -500, max: 500 }],
    [editingConfigSchema, "SubHeadingConfig{}.FontColorOpacity", { min: 0, max: 1 }],
    [outputConfigSchema, "Count", { min: 1, max: 100 }],
  ])("reads the limits of the contract %#", (schema, path, range) => {
    expect(rangeAt(schema, path)).toEqual(range);
  });

  it("refuses a path without a bounded number", () => {
    expect(() => rangeAt(outputConfigSchema, "FileName")).toThrow("FileName");
    expect(() => rangeAt(outputConfigSchema, "Nothing")).toThrow("Nothing");
  });
});
