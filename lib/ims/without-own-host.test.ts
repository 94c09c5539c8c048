import { expect, test } from "vitest";
import { withoutOwnHost } from "./without-own-host";

test.each([
  [
    "http://127.0.0.1:3000/api/ims/objects/b/uploads/%E9%95%BF.mp4?Expires=1&Signature=a%2Bb",
    "/api/ims/objects/b/uploads/%E9%95%BF.mp4?Expires=1&Signature=a%2Bb",
  ],
  ["http://b.oss-cn-shanghai.aliyuncs.com/x.mp4?Expires=1", null],
  ["http://127.0.0.1:3000/elsewhere?x=1", null],
  ["http://127.0.0.1:3001/api/ims/objects/b/x.mp4", null],
  ["not a url", null],
])("%s", (url, expected) => {
  expect(withoutOwnHost(url, "127.0.0.1:3000")).toBe(expected ?? url);
});
