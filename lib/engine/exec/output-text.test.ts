import { describe, expect, it } from "vitest";
import { createCollector, createLineReader, createTail } from "./output-text";

describe("createLineReader", () => {
  function linesOf(...chunks: Buffer[]): string[] {
    const lines: string[] = [];
    const reader = createLineReader((line) => lines.push(line));
    for (const chunk of chunks) reader.push(chunk);
    reader.end();
    return lines;
  }

  it("joins a line that chunks split, also inside a character", () => {
    const bytes = Buffer.from("frame=1\r\n你好=2");
    expect(linesOf(bytes.subarray(0, 10), bytes.subarray(10))).toEqual(["frame=1", "你好=2"]);
  });

  it("passes on an endless line in parts, so that memory stays bounded", () => {
    expect(linesOf(Buffer.alloc(70_000, "a")).length).toBe(1);
    expect(linesOf(Buffer.alloc(70_000, "a"), Buffer.from("b"))).toHaveLength(2);
  });
});

describe("createTail", () => {
  it("keeps the end, without half a character at its start", () => {
    const tail = createTail(7);
    tail.push(Buffer.from("a long start, then "));
    tail.push(Buffer.from("你好呀"));
    expect(tail.text()).toBe("好呀");
  });

  it("decodes bytes that are not valid text", () => {
    const tail = createTail(16);
    tail.push(Buffer.from([0x41, 0xff, 0x42]));
    expect(tail.text()).toBe("A\ufffdB");
  });
});

describe("createCollector", () => {
  it("refuses bytes beyond its bound", () => {
    const collector = createCollector(3);
    expect(collector.push(Buffer.from("abc"))).toBe(true);
    expect(collector.push(Buffer.from("d"))).toBe(false);
  });
});
