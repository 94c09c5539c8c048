import { describe, expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { findUnfit, isReadableAddress, withoutUnfit } from "./fit-value";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const json = (text: string): unknown => JSON.parse(text);

describe("findUnfit", () => {
  it.each<[string, unknown, string, PropertyKey[]]>([
    ["U+0000 in a text", { a: ["x\0"] }, "nul", ["a", 0]],
    ["U+0000 in a key", json('{"a":{"\\u0000":1}}'), "nul", ["a"]],
    ["half of a character", { a: "\ud800" }, "surrogate", ["a"]],
    ["its other half", { a: "x\udfff" }, "surrogate", ["a"]],
    ["halves the wrong way round", { a: "\udc00\ud800" }, "surrogate", ["a"]],
    ["half of a character in a key", json('{"\\udead":1}'), "surrogate", []],
    ["a key that changes an object", json('{"a":{"__proto__":{"x":1}}}'), "prototype", ["a"]],
  ])("finds %s", (_name, value, reason, path) => {
    expect(findUnfit(value)).toEqual({ reason, path });
  });

  it.each([20_000, 300_000])("finds %i levels, and does not overflow the stack", (depth) => {
    expect(findUnfit(nested(depth))?.reason).toBe("deep");
  });

  it("does not expand without limit a part that is referenced several times", () => {
    let value: unknown = "x";
    for (let level = 0; level < 40; level++) value = [value, value, value];
    const startedAt = processorMs();
    expect(findUnfit(value)?.reason).toBe("large");
    const round: unknown[] = [];
    round.push(round);
    expect(findUnfit(round)?.reason).toBe("deep");
    expect(processorMs() - startedAt).toBeLessThan(1000);
  });

  it("accepts texts that people write", () => {
    const value = {
      "a b": ["emoji 👩‍👩‍👧‍👦", "中文", "", null, 1, true, { constructor: 1 }],
      c: nested(60),
    };
    expect(findUnfit(value)).toBeNull();
    expect(withoutUnfit("👍\ud83d a\0b")).toBe("👍 ab");
  });
});

describe("isReadableAddress", () => {
  it.each(["%00", "/a/%zz", "%", "%E4%B8", "%ED%A0%80", "%FF", "%C0%80", "a%0", "x\0"])(
    "refuses %s",
    (address) => expect(isReadableAddress(address)).toBe(false),
  );
  it.each(["", "/jobs/a", "/a%20b", "?search=%E4%B8%AD+x", "%25zz", "/__proto__"])(
    "takes %s",
    (address) => expect(isReadableAddress(address)).toBe(true),
  );
});
