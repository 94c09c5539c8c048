import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReadable, refuseUnreadableAddresses } from "./unreadable-address";

let server: Server;
let port: number;

beforeAll(async () => {
  refuseUnreadableAddresses();
  // Replaces Next: answers with the address that it receives.
  server = createServer((incoming, answer) => answer.end(incoming.url));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => server.close(done)));

/** Sends an address unchanged; `fetch` would rewrite it. */
const reached = (path: string) =>
  new Promise<string>((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, method: "PUT" }, (answer) => {
      answer.setEncoding("utf8").on("data", resolve);
    })
      .on("error", reject)
      .end();
  });

describe("an address that cannot be decoded", () => {
  it.each([
    "/jobs/%00",
    "/api/jobs/%zz/zip",
    "/api/media/%/file",
    "/api/uploads/%ED%A0%80",
    "/api/ims/objects/reelpress/%FF",
    "/compose?draft=%00",
    "/api/media?search=a%00b",
    "/jobs?search=%E4%B8",
    "/api/templates/usage?id=%zz",
  ])("reaches no page and no route: %s", async (path) => {
    expect(await reached(path)).toBe("/api/unreadable");
  });

  it.each([
    "/jobs/abc",
    "/api/media/a%2fb/file?download=100%25.mp4",
    "/api/ims/objects/reelpress/100%25%20a.mp4",
    "/jobs?search=%E4%B8%AD+x",
  ])("is none of these: %s", async (path) => {
    expect(await reached(path)).toBe(path);
  });

  it("is left to the engine where a signed call is possible", () => {
    expect(isReadable("/?Action=X&InputURL=%00")).toBe(true);
    expect(isReadable("/api/ims?InputURL=%00")).toBe(true);
  });
});
