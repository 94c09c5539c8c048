import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveRequests } from "./receive-requests";
import { askerHeader, openAsker, sealAsker } from "./seal-asker";
import { answerHeaders } from "../pure/requests/security-headers";

/** A server such as Next's, which sees a request after the guard has changed it. */
let server: Server;
let seen: IncomingHttpHeaders;
let method: string | undefined;

beforeAll(async () => {
  receiveRequests({ listensOn: "127.0.0.1", names: [] });
  server = createServer((incoming, answer) => {
    seen = incoming.headers;
    method = incoming.method;
    if (incoming.url === "/own") answer.setHeader("content-security-policy", "default-src *");
    answer.writeHead(200, { "x-mine": "1" });
    answer.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

const ask = (headers: string[] = [], path = "/", method = "GET") =>
  new Promise<IncomingHttpHeaders>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const all = ["host", `127.0.0.1:${port}`, ...headers];
    request({ port, host: "127.0.0.1", path, method, headers: all, agent: false }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.headers));
    })
      .on("error", reject)
      .end();
  });

const asker = () => openAsker(String(seen[askerHeader]));

test("the sender is recorded, whatever a client claims", async () => {
  await ask();
  expect(asker()).toMatchObject({ address: "127.0.0.1", isLocal: true });
  await ask(["x-forwarded-for", "203.0.113.5"]);
  expect(asker()).toEqual({ address: "203.0.113.5", peer: "127.0.0.1", isLocal: false });
  for (const forged of ["", "e30.AAAA", '{"isLocal":true}']) {
    await ask([askerHeader, forged, "x-forwarded-for", "203.0.113.5"]);
    expect(asker(), forged).toMatchObject({ isLocal: false });
  }
});

test("a seal that Next passes on is kept, and two seals count as none", async () => {
  const far = sealAsker({ address: "203.0.113.5", peer: "127.0.0.1", isLocal: false });
  await ask([askerHeader, far]);
  expect(asker()).toMatchObject({ address: "203.0.113.5", isLocal: false });
  const here = sealAsker({ address: "127.0.0.1", peer: "127.0.0.1", isLocal: true });
  await ask([askerHeader, far, askerHeader, here, "via", "1.1 x"]);
  expect(asker()).toMatchObject({ isLocal: false });
});

test("a request with two Host headers counts as one without a host", async () => {
  await ask(["Host", "evil.example.com"]);
  expect(seen.host).toBe("");
  expect(asker()).toMatchObject({ isLocal: false });
});

test("a method that no Request object can have is replaced by one that can be judged", async () => {
  await ask([], "/", "TRACE");
  expect(method).toBe("FORBIDDEN");
  expect(() => new Request("http://127.0.0.1/", { method: "TRACE" })).toThrow();
  for (const known of ["GET", "DELETE", "PROPFIND"]) {
    await ask([], "/", known);
    expect(method).toBe(known);
  }
});

test("an answer carries the security headers, and keeps headers that it sets itself", async () => {
  expect(await ask()).toMatchObject({ ...answerHeaders, "x-mine": "1" });
  const own = await ask([], "/own");
  expect(own["content-security-policy"]).toBe("default-src *");
  expect(own["x-content-type-options"]).toBe("nosniff");
});
