import { expect, test } from "vitest";
import { readLines } from "./read-lines";

async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of readLines(body)) lines.push(line);
  return lines;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("lines are complete, however the bytes are split", async () => {
  expect(await linesOf(bytes('{"a":1}\n{"b'), bytes('":2}\n\n{"c":3}'))).toEqual([
    '{"a":1}',
    '{"b":2}',
    '{"c":3}',
  ]);
  const chinese = bytes("地域\n");
  expect(await linesOf(chinese.slice(0, 1), chinese.slice(1))).toEqual(["地域"]);
  expect(await linesOf()).toEqual([]);
});
