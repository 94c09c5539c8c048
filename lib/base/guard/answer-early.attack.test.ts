import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerEarly } from "./answer-early";
import { receiveRequests } from "./receive-requests";
import { answerHeaders } from "../pure/requests/security-headers";

/** Replaces Next: receives every request that is not answered early. */
let server: Server;
const long = { words: "words ".repeat(3_000) };

beforeAll(async () => {
  const rules = { listensOn: "127.0.0.1", names: [] };
  receiveRequests(rules);
  const answers: Record<string, object> = { "/api/known": { jobs: 1 }, "/api/long": long };
  answerEarly(rules, (path) => answers[path] ?? null);
  server = createServer((_, answer) => answer.end("next"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const ask = (path: string, headers: Record<string, string> | string[] = {}, method = "GET") =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on("error", reject)
      .end();
  });

test("a known answer is sent at once, with all security headers", async () => {
  for (let time = 0; time < 2; time += 1) {
    const { status, headers, body } = await ask("/api/known");
    expect([status, String(body)]).toEqual([200, '{"jobs":1}']);
    expect(headers).toMatchObject({
      ...answerHeaders,
      "content-type": "application/json",
      "cache-control": "no-store",
      "content-length": "10",
    });
  }
});

test.each([
  ["an address that nothing is known of", "/api/other", {}, "GET"],
  ["a page", "/known", {}, "GET"],
  ["parameters", "/api/known?x=1", {}, "GET"],
  ["what may change something", "/api/known", {}, "POST"],
  ["a stranger's name", "/api/known", { host: "evil.example.com" }, "GET"],
  ["two names", "/api/known", ["host", "127.0.0.1", "Host", "evil.example.com"], "GET"],
] as const)("%s goes the usual way", async (_, path, headers, method) => {
  expect(
    String((await ask(path, Array.isArray(headers) ? [...headers] : headers, method)).body),
  ).toBe("next");
});

test("a long answer is compressed for a client that accepts gzip", async () => {
  const packed = await ask("/api/long", { "accept-encoding": "br, gzip" });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(String(gunzipSync(packed.body)))).toEqual(long);
  for (const accepted of ["identity", "gzip;q=0, br"]) {
    const plain = await ask("/api/long", { "accept-encoding": accepted });
    expect(plain.headers["content-encoding"], accepted).toBeUndefined();
    expect(JSON.parse(String(plain.body))).toEqual(long);
  }
});
