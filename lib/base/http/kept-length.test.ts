import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, it } from "vitest";
import { keepLength, sendKeptLengths } from "./kept-length";

beforeAll(() => sendKeptLengths());
let server: Server | undefined;
afterEach(() => void server?.close());

/** Answers as Next does: every header but the length, then the body chunk by chunk. */
async function ask(answer: Response, init?: RequestInit, coded = false): Promise<Response> {
  server = createServer((request, response) => {
    response.statusCode = answer.status;
    answer.headers.forEach((value, name) => {
      if (name !== "content-length") response.appendHeader(name, value);
    });
    if (coded) response.setHeader("content-encoding", "identity");
    response.flushHeaders();
    void answer.text().then((text) => {
      if (request.method === "HEAD") return response.end();
      for (const sign of text) response.write(sign);
      response.end();
    });
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
}

const answerOf = (status = 200) =>
  new Response("0123456789", { status, headers: { "content-length": "10" } });

it.each([
  ["GET", 200],
  ["HEAD", 200],
  ["GET", 206],
] as const)(
  "a %s answered with %i says its size, and nothing of how it was kept",
  async (method, status) => {
    const answer = await ask(keepLength(answerOf(status)), { method });
    expect(answer.headers.get("content-length")).toBe("10");
    expect(answer.headers.get("transfer-encoding")).toBeNull();
    expect([...answer.headers.keys()].filter((name) => name.startsWith("x-"))).toEqual([]);
    expect(await answer.text()).toBe(method === "HEAD" ? "" : "0123456789");
  },
);

it("sends no length for an answer that was not marked, or was encoded on its way", async () => {
  expect((await ask(answerOf())).headers.get("content-length")).toBeNull();
  server?.close();
  const coded = await ask(keepLength(answerOf()), {}, true);
  expect(coded.headers.get("content-length")).toBeNull();
  expect([...coded.headers.keys()].filter((name) => name.startsWith("x-"))).toEqual([]);
});

it("has nothing to keep when the route sets no length", () => {
  expect([...keepLength(new Response(null, { status: 304 })).headers.keys()]).toEqual([]);
});
