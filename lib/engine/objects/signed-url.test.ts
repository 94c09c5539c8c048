import { expect, it } from "vitest";
import { judgeSignedUrl, objectOfPath, signObjectUrl } from "./signed-url";

const address = { bucket: "bucket", key: "a b/中.mp4" };
const now = new Date("2026-01-01T10:20:00Z");
const sign = (at: Date, timeoutSeconds = 3600) =>
  signObjectUrl("http://host", "secret", address, { now: at, timeoutSeconds });
const queryOf = (url: string) => new URL(url).searchParams;

it("keeps the address of a file the same within the hour, and valid until it expires", () => {
  const url = sign(now);
  expect(sign(new Date("2026-01-01T10:50:00Z"))).toBe(url);
  expect(new URL(url).pathname).toBe("/api/ims/objects/bucket/a%20b/%E4%B8%AD.mp4");
  expect(judgeSignedUrl("secret", address, queryOf(url), now)).toBe("good");
  const later = new Date("2026-01-01T12:00:00Z");
  expect(judgeSignedUrl("secret", address, queryOf(url), later)).toBe("expired");
});

it("ignores parameters that the signature does not cover", () => {
  const query = queryOf(`${sign(now)}&download=x.mp4`);
  expect(judgeSignedUrl("secret", address, query, now)).toBe("good");
});

it.each([
  "输出 50% #1 0.mp4",
  "100%25 a%2Fb %3F %zz.mp4",
  "a+b c&d=e?f;g,h'(i)!~*.mp4",
  'cafe\u0301/🎉 👩‍🚀/[x]{y}|^`"<>.mp4',
])("reads the object of its own address: %s", (key) => {
  const url = new URL(
    signObjectUrl("http://host", "secret", { bucket: "bucket", key }, { now, timeoutSeconds: 60 }),
  );
  expect(objectOfPath(url.pathname)).toEqual({ bucket: "bucket", key });
});

it("reads no object from an address that it did not write", () => {
  for (const path of ["/elsewhere/b/k", "/api/ims/objects/b/50%", "/api/ims/objects/b/a%2Fb"]) {
    expect(objectOfPath(path), path).toBeNull();
  }
});

it("refuses another file, another time, another secret, and a missing signature", () => {
  const query = queryOf(sign(now));
  const other = { ...address, key: "a b/other.mp4" };
  expect(judgeSignedUrl("secret", other, query, now)).toBe("bad");
  expect(judgeSignedUrl("other", address, query, now)).toBe("bad");
  expect(judgeSignedUrl("secret", address, new URLSearchParams(), now)).toBe("bad");
  query.set("Expires", "99999999999");
  expect(judgeSignedUrl("secret", address, query, now)).toBe("bad");
});
