import { oncePerProcess } from "@/lib/base/once-per-process";
import { beforeEach, describe, expect, it } from "vitest";
import { adminNotice, adminRefusal } from "./admin";
import { type Asker, readAsker } from "../pure/requests/read-asker";
import { openAsker, sealAsker } from "./seal-asker";

const here = { listensOn: "127.0.0.1", names: [] };
const received = (
  headers: Record<string, string> = {},
  peer = "127.0.0.1",
  httpVersion = "1.1",
) => ({
  headers: { host: "127.0.0.1:3000", ...headers },
  httpVersion,
  peer,
});
const from = (address: string, peer = address): Asker => ({ address, peer, isLocal: false });
const open = { REELPRESS_ADMIN_PASSWORD: undefined };
const locked = { REELPRESS_ADMIN_PASSWORD: "the right one" };

const tries = oncePerProcess("password tries", () => new Map<string, unknown>());
beforeEach(() => tries.clear());

/** What Chromium sends with an action, as this program sees it. */
const browser = {
  connection: "keep-alive",
  "content-length": "30",
  "sec-ch-ua-platform": '"Linux"',
  "user-agent": "Mozilla/5.0",
  accept: "text/x-component",
  "content-type": "text/plain;charset=UTF-8",
  "next-action": "7f",
  "next-router-state-tree": "[]",
  origin: "http://127.0.0.1:3000",
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "cors",
  referer: "http://127.0.0.1:3000/settings",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "en-US",
  "upgrade-insecure-requests": "1",
  "if-none-match": "x",
  "x-requested-with": "fetch",
  cookie: "theme=dark",
  priority: "u=1, i",
};

describe("without a password", () => {
  it.each([
    ["127.0.0.1", "127.0.0.1:3000"],
    ["::1", "[::1]:3000"],
    ["::ffff:127.0.0.1", "localhost:3000"],
  ])("lets in who sits at this computer: %s", (peer, host) => {
    const asker = readAsker(received({ ...browser, host }, peer), here);
    expect(adminRefusal(undefined, asker, open)).toBeNull();
  });

  it.each(
    [
      ["x-forwarded-for", "127.0.0.1"],
      ["x-forwarded-host", "127.0.0.1:3000"],
      ["x-forwarded-proto", "https"],
      ["x-forwarded-server", "proxy"],
      ["forwarded", "for=127.0.0.1"],
      ["via", "1.1 varnish"],
      ["cf-connecting-ip", "127.0.0.1"],
      ["cf-ray", "1"],
      ["cdn-loop", "cloudflare"],
      ["true-client-ip", "127.0.0.1"],
      ["x-real-ip", "127.0.0.1"],
      ["x-client-ip", "127.0.0.1"],
      ["x-cluster-client-ip", "127.0.0.1"],
      ["x-original-forwarded-for", "127.0.0.1"],
      ["x-original-host", "team.example.com"],
      ["x-envoy-external-address", "127.0.0.1"],
      ["x-amzn-trace-id", "Root=1"],
      ["x-azure-clientip", "127.0.0.1"],
      ["fly-client-ip", "127.0.0.1"],
      ["fastly-client-ip", "127.0.0.1"],
      ["x-nf-client-connection-ip", "127.0.0.1"],
      ["tailscale-user-login", "me@example.com"],
      ["x-request-id", "1"],
      ["x-scheme", "https"],
      ["client-ip", "127.0.0.1"],
      ["x_forwarded_for", "127.0.0.1"],
      ["proxy-connection", "keep-alive"],
      ["x-forwarded-for", ""],
      ["host", "reelpress.example.com"],
      ["host", "192.168.1.4:3000"],
      ["host", "127.0.0.1.nip.io"],
      ["host", ""],
    ].map(([name, value]) => ({ [name as string]: value as string })),
  )("does not let in who came through a proxy or by a name: %j", (given) => {
    const asker = readAsker(received(given), here);
    expect(adminRefusal(undefined, asker, open)).toBe("not-local");
  });

  it("does not let in another computer, nor a proxy that speaks HTTP/1.0", () => {
    for (const head of [received({}, "192.168.1.9"), received({}, "127.0.0.1", "1.0")]) {
      expect(adminRefusal(undefined, readAsker(head, here), open)).toBe("not-local");
    }
    expect(adminRefusal(undefined, readAsker({ ...received(), peer: undefined }, here), open)).toBe(
      "not-local",
    );
  });

  it("lets nobody in when others can reach the program, by its address or by a name", () => {
    for (const listensOn of ["0.0.0.0", "::", "192.168.1.4"]) {
      const asker = readAsker(received(), { ...here, listensOn });
      expect(adminRefusal(undefined, asker, open)).toBe("not-local");
    }
    const named = readAsker(received(), { ...here, names: ["reelpress.example.com"] });
    expect(adminRefusal(undefined, named, open)).toBe("not-local");
  });

  it("refuses a request whose sender the guard did not record", () => {
    expect(adminRefusal(undefined, null, open)).toBe("not-local");
  });
});

describe("the seal", () => {
  const asker: Asker = { address: "203.0.113.5", peer: "127.0.0.1", isLocal: false };

  it("is read back for a minute", () => {
    const sealed = sealAsker(asker, 1_000_000);
    expect(openAsker(sealed, 1_059_000)).toEqual(asker);
    expect(openAsker(sealed, 1_061_000)).toBeNull();
  });

  it("cannot be written by a client", () => {
    const local = JSON.stringify({ ...asker, isLocal: true, until: Date.now() + 50_000 });
    const text = Buffer.from(local).toString("base64url");
    const [, mark] = sealAsker(asker).split(".");
    for (const forged of [
      `${text}.${mark}`,
      `${text}.`,
      text,
      "",
      ".",
      `${text}.${"A".repeat(43)}`,
    ]) {
      expect(openAsker(forged)).toBeNull();
    }
  });
});

describe("with a password", () => {
  it("asks for it everywhere, and takes the right one from anywhere", () => {
    const local = readAsker(received(), here);
    expect(adminRefusal(undefined, local, locked)).toBe("password-needed");
    expect(adminRefusal("wrong", local, locked)).toBe("password-wrong");
    expect(adminRefusal("the right one", from("203.0.113.5"), locked)).toBeNull();
    expect(adminRefusal("the right one", null, locked)).toBeNull();
  });

  const at = 1_000_000;
  const guess = (who: Asker, times: number, now = at) => {
    for (let tries = 0; tries < times; tries += 1) adminRefusal(`guess ${tries}`, who, locked, now);
  };
  const right = (who: Asker, now = at) => adminRefusal("the right one", who, locked, now);

  it("makes whoever gives five wrong passwords wait, even with the right one, and nobody else", () => {
    guess(from("203.0.113.5"), 5);
    expect(right(from("203.0.113.5"), at + 59_000)).toBe("too-many-tries");
    expect(right(from("203.0.113.6"), at + 59_000)).toBeNull();
    expect(right(from("203.0.113.5"), at + 61_000)).toBeNull();
  });

  it("makes them wait longer each time", () => {
    guess(from("203.0.113.5"), 5);
    guess(from("203.0.113.5"), 5, at + 61_000);
    expect(right(from("203.0.113.5"), at + 61_000 + 119_000)).toBe("too-many-tries");
    expect(right(from("203.0.113.5"), at + 61_000 + 121_000)).toBeNull();
  });

  it("does not count tries during the wait: asking again does not prolong the wait", () => {
    guess(from("203.0.113.5"), 500);
    expect(right(from("203.0.113.5"), at + 61_000)).toBeNull();
  });

  it("counts a /64 network of IPv6 as one sender, and different networks as different senders", () => {
    for (let host = 1; host <= 5; host += 1) guess(from(`2001:db8:0:7::${host}`), 1);
    expect(right(from("2001:0db8::7:a:b:c:d"))).toBe("too-many-tries");
    expect(right(from("2001:db8:0:8::1"))).toBeNull();
  });

  it("behind a proxy counts wrong passwords against the address that the proxy names", () => {
    const behind = (address: string) =>
      readAsker(received({ "x-forwarded-for": `198.51.100.1, ${address}` }), here);
    guess(behind("203.0.113.5"), 5);
    expect(right(behind("203.0.113.5"))).toBe("too-many-tries");
    expect(right(behind("203.0.113.6"))).toBeNull();
  });

  const behind = (address: string, proxy = "172.18.0.3") =>
    readAsker(received({ "x-forwarded-for": address }, proxy), here);

  it("behind a proxy on another computer too, under that proxy only", () => {
    guess(behind("203.0.113.5"), 5);
    expect(right(behind("203.0.113.5"))).toBe("too-many-tries");
    expect(right(behind("203.0.113.6"))).toBeNull();
    // Whoever forges an address in a header cannot lock out the owner of the address.
    expect(right(from("203.0.113.5"))).toBeNull();
    expect(right(behind("203.0.113.5", "172.18.0.4"))).toBeNull();
  });

  it("does not allow endless guessing with many forged addresses", () => {
    expect(right(behind("198.51.100.1"))).toBeNull();
    for (let n = 0; n < 50; n += 1) guess(behind(`10.0.0.${n}`), 1);
    expect(adminRefusal("guess", behind("10.0.0.99"), locked, at)).toBe("too-many-tries");
    expect(right(behind("10.0.0.99"), at + 61_000)).toBeNull();
  });

  it("and does not lock out anybody who gave the right password there, or who comes by another connection", () => {
    expect(right(behind("198.51.100.1"))).toBeNull();
    for (let n = 0; n < 50; n += 1) guess(behind(`10.0.0.${n}`), 1);
    expect(right(behind("198.51.100.1"))).toBeNull();
    expect(right(from("172.18.0.3"))).toBeNull();
    expect(right(behind("10.0.0.99", "172.18.0.4"))).toBeNull();
  });

  it("keeps a bounded list of senders of wrong passwords", () => {
    for (let n = 0; n < 12_000; n += 1)
      guess(from(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`), 1);
    expect(tries.size).toBeLessThanOrEqual(10_000);
  });
});

describe("the warning at the start", () => {
  const base = {
    REELPRESS_ADMIN_PASSWORD: undefined,
    REELPRESS_HOSTS: undefined,
    HOST: "127.0.0.1",
  };

  it("names why settings cannot be changed, and only then", () => {
    expect(adminNotice(base)).toBeNull();
    expect(adminNotice({ ...base, REELPRESS_HOSTS: "a.example.com" })).toContain("REELPRESS_HOSTS");
    expect(adminNotice({ ...base, HOST: "0.0.0.0" })).toContain("0.0.0.0");
    const safe = { REELPRESS_ADMIN_PASSWORD: "the right one", REELPRESS_HOSTS: "a.example.com" };
    expect(adminNotice({ ...base, ...safe })).toBeNull();
  });
});
