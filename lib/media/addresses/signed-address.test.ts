import { expect, test } from "vitest";
import { expiryOf, withHttps } from "./signed-address";

test.each([
  ["http://b.oss-cn-shanghai.aliyuncs.com/a.mp4?Expires=1795000000&Signature=x", 1795000000000],
  ["/api/ims/objects/b/a.mp4?Expires=1795000000", 1795000000000],
  [
    "https://b/a.mp4?x-oss-date=20261122T100000Z&x-oss-expires=900&x-oss-signature=y",
    Date.UTC(2026, 10, 22, 10, 15),
  ],
  ["https://b/a.mp4", null],
  ["https://b/a.mp4?Expires=soon", null],
  ["https://b/a.mp4?x-oss-date=20261122T100000Z", null],
])("%s", (url, expected) => {
  expect(expiryOf(url)).toBe(expected);
});

test.each([
  ["http://b.oss-cn-shanghai.aliyuncs.com/a.mp4?x=http://y", "https://"],
  ["http://b.oss-cn-shanghai.aliyuncs.com.evil.example/a.mp4", "http://"],
  ["http://127.0.0.1:9000/a.mp4", "http://"],
])("%s is loaded by %s", (url, scheme) => {
  expect(withHttps(url)).toBe(url.replace(/^https?:\/\//, scheme));
});
