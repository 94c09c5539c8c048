import { describe, expect, it } from "vitest";
import { knownTimeZone, preferredLocale } from "./locale";

describe("preferredLocale", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["fr-FR,fr;q=0.9,zh-TW;q=0.5", "zh"],
    ["en-GB,zh;q=0.9", "en"],
    ["de", "en"],
    [null, "en"],
  ])("reads %s as %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe("knownTimeZone", () => {
  it("keeps a zone the platform knows", () => {
    expect(knownTimeZone("Asia/Shanghai")).toBe("Asia/Shanghai");
  });
  it("drops anything else", () => {
    expect(knownTimeZone("Mars/Olympus")).toBeUndefined();
    expect(knownTimeZone(undefined)).toBeUndefined();
  });
});
