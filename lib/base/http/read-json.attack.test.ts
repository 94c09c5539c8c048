import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readJson } from "./read-json";

const schema = z.object({ a: z.unknown() });

function ask(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://127.0.0.1/x", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
    duplex: "half",
  } as RequestInit);
}

/** A body without a declared length, which counts how many bytes were read. */
function endless(chunkBytes: number) {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += chunkBytes;
      controller.enqueue(new Uint8Array(chunkBytes).fill(0x20));
    },
  });
  return { body, taken };
}

async function refusalOf(request: Request, maxBytes?: number) {
  const read = await readJson(request, schema, maxBytes);
  if (read.ok) return null;
  const { error, message } = (await read.refusal.json()) as { error: string; message: string };
  return { status: read.refusal.status, error, message };
}

describe("readJson", () => {
  it("reads characters that are split between chunks, and refuses an unfinished one", async () => {
    const bytes = new TextEncoder().encode('{"a":"剪🎬"}');
    const inChunks = (given: Uint8Array) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const byte of given) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
    const read = await readJson(ask(inChunks(bytes)), schema);
    expect(read).toMatchObject({ ok: true, value: { a: "剪🎬" } });
    const cut = bytes.subarray(0, bytes.length - 4);
    expect((await refusalOf(ask(inChunks(cut))))?.message).toMatch(/UTF-8/);
  });

  it.each<[string, BodyInit, RegExp]>([
    ["nothing", "", /not JSON/],
    ["what is no JSON", "{", /not JSON/],
    ["bytes that are no text", new Uint8Array([0x7b, 0xff, 0xfe]), /UTF-8/],
    ["20,000 levels", `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, /nested/],
    ["U+0000", '{"a":"\\u0000"}', /^a: .*NUL/],
    ["half of a character", '{"a":["\\ud800"]}', /^a\.0: .*half/],
    ["__proto__", '{"a":{"__proto__":{}}}', /__proto__/],
    ["a list", "[]", /./],
  ])("answers 400 with a word to %s", async (_name, body, word) => {
    expect(await refusalOf(ask(body))).toMatchObject({
      status: 400,
      error: "invalid",
      message: expect.stringMatching(word),
    });
  });

  it("answers 400 when a body has more issues than a schema can report", async () => {
    const row = z.object({ x: z.string(), y: z.string() });
    const list = z.object({ a: z.array(z.object({ b: z.array(row) })) });
    const body = JSON.stringify({ a: [{ b: Array.from({ length: 200_000 }, () => ({})) }] });
    const read = await readJson(ask(body), list);
    expect(read.ok ? 200 : read.refusal.status).toBe(400);
  });

  it("answers 400 to what is not declared as JSON", async () => {
    expect(await refusalOf(ask("{}", { "content-type": "text/plain" }))).toMatchObject({
      status: 400,
    });
  });

  it("answers 413 as soon as more bytes have arrived than the limit", async () => {
    expect(await refusalOf(ask(`{"a":"${"x".repeat(200)}"}`), 200)).toMatchObject({ status: 413 });
    expect(await refusalOf(ask(`{"a":"x"}`), 200)).toBeNull();
  });

  it("does not read a body without end", async () => {
    const { body, taken } = endless(1024 ** 2);
    expect(await refusalOf(ask(body))).toMatchObject({ status: 413, error: "too-large" });
    expect(taken.bytes).toBeLessThan(20 * 1024 ** 2);
  });
});
