import { afterEach, describe, expect, it } from "vitest";
import { openReceiver, type Receiver } from "./testing/callback-receiver";
import { createAddressGuard, type Lookup } from "./address-guard";
import { postCallback } from "./post-callback";

const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function receiver(...args: Parameters<typeof openReceiver>): Promise<Receiver> {
  const one = await openReceiver(...args);
  open.push(one);
  return one;
}

const never = new AbortController().signal;
const post = (address: string, lookup?: Lookup, allowed = ["127.0.0.0/8"], timeoutMs = 2_000) =>
  postCallback(
    { address, body: '{"a":1}', headers: {} },
    createAddressGuard({ allowed, ...(lookup ? { lookup } : {}) }),
    timeoutMs,
    never,
  );

describe("one callback", () => {
  it("is a POST of JSON, and reports the answer", async () => {
    const there = await receiver(() => ({ status: 202, body: "taken" }));
    expect(await post(there.url("/a?b=c"))).toEqual({
      kind: "answered",
      status: 202,
      body: "taken",
    });
    expect(there.received).toMatchObject(
      [{ path: "/a?b=c", text: '{"a":1}', headers: { "content-type": /json/ } }].map((one) => ({
        ...one,
        headers: { "content-type": "application/json;charset=utf-8" },
      })),
    );
  });

  it("follows no redirect", async () => {
    const inner = await receiver();
    const outer = await receiver(() => ({ status: 307, headers: { location: inner.url() } }));
    expect(await post(outer.url())).toMatchObject({ kind: "answered", status: 307 });
    expect(inner.received).toEqual([]);
  });

  it("reads only the beginning of an endless answer", async () => {
    const there = await receiver(() => ({ status: 200, body: "x".repeat(50_000_000) }));
    const answer = await post(there.url());
    expect(answer).toMatchObject({ kind: "answered", status: 200 });
    expect((answer as { body: string }).body).toHaveLength(2048);
  });

  it("ends at its timeout, and says why there is no answer", async () => {
    const silent = await receiver(() => "silence");
    expect(await post(silent.url(), undefined, undefined, 200)).toMatchObject({ kind: "timeout" });
    const slowNames: Lookup = () => new Promise(() => {});
    expect(await post("http://a.example/", slowNames, [], 200)).toMatchObject({ kind: "timeout" });
    const nobody: Lookup = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await post("http://a.example/", nobody)).toMatchObject({ kind: "unknown-host" });
    const gone = await openReceiver();
    await gone.close();
    expect(await post(gone.url())).toMatchObject({ kind: "unreachable", message: "ECONNREFUSED" });
  });

  it("ends when the program stops", async () => {
    const silent = await receiver(() => "silence");
    const stop = new AbortController();
    const guard = createAddressGuard({ allowed: ["127.0.0.1"] });
    const order = { address: silent.url(), body: "{}", headers: {} };
    const posted = postCallback(order, guard, 10_000, stop.signal);
    await silent.until(1);
    stop.abort();
    await expect(posted).rejects.toThrow();
  });
});

describe("a host name that resolves to another address a moment later", () => {
  it("is resolved once, and the connection goes to the address that was checked", async () => {
    const checked = await receiver(undefined, "127.0.0.2");
    let lookups = 0;
    const rebinding: Lookup = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? "127.0.0.2" : "127.0.0.1", family: 4 }];
    };
    const address = `http://rebind.example:${checked.port}/hook`;
    // Only the first address is allowed: a second lookup would lead to a forbidden one.
    expect(await post(address, rebinding, ["127.0.0.2"])).toMatchObject({ status: 200 });
    expect(lookups).toBe(1);
    expect(checked.received[0]?.headers.host).toBe(`rebind.example:${checked.port}`);
    expect(await post(address, rebinding, ["127.0.0.2"])).toMatchObject({
      kind: "private-address",
    });
    expect(checked.received).toHaveLength(1);
  });

  it("is not called when one of its addresses is private", async () => {
    const there = await receiver();
    const both: Lookup = async () => [
      { address: "8.8.8.8", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    const answer = await post(`http://both.example:${there.port}/`, both, []);
    expect(answer).toMatchObject({ kind: "private-address" });
  });

  it("is not looked up if it is an address itself, which is checked all the same", async () => {
    const there = await receiver();
    for (const host of ["127.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"]) {
      const answer = await post(`http://${host}:${there.port}/`, undefined, []);
      expect(answer).toMatchObject({ kind: "private-address" });
    }
    expect(there.received).toEqual([]);
  });
});
