import { expect, test } from "vitest";
import { judgeRequest, refusalOf } from "./judge-request";
import { isSignedCall } from "./signed-call";

type Given = { method?: string; path?: string } & Record<string, string>;

const rules = { listensOn: "127.0.0.1", names: [] };

function request({ method = "GET", path = "/", ...headers }: Given) {
  const url = `http://127.0.0.1:3000${path}`;
  return { method, url, headers: new Headers({ host: "evil.example.com", ...headers }) };
}
const judge = (given: Given) => judgeRequest(request(given), rules);

const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=x";

test.each<[string, Given]>([
  ["V3, POST", { method: "POST", "x-acs-action": "ListMediaBasicInfos", "content-type": form }],
  ["V3, GET", { "x-acs-action": "ListMediaBasicInfos" }],
  [
    "V3, a body that is refused by the engine",
    { method: "POST", "x-acs-action": "A", "content-type": multipart },
  ],
  ["V1, GET", { path: "/?Action=A&Signature=B&Version=2020-11-09" }],
  ["V1, all in the body", { method: "POST", "content-type": form }],
  ["V1, unsigned", { path: "/?Action=A&Version=2020-11-09" }],
  ["V1, a value twice, once empty", { path: "/?Action=&Action=A&Signature=B" }],
  ["a POST without a word of what it is", { method: "POST" }],
  ["a method that the engine refuses", { method: "PUT", "x-acs-action": "A" }],
])("a call goes to the engine under any name: %s", (_, given) => {
  expect(judge(given)).toBe("engine");
});

test.each<[string, Given]>([
  ["nothing", {}],
  ["empty values", { path: "/?Action=&Signature=" }],
  ["blank values", { path: "/?Action=%20&Signature=%09" }],
  ["empty values beside one", { path: "/?Action=A&Signature=&Version=" }],
  ["names of another case", { path: "/?action=a&signature=b&version=c" }],
  ["an empty header", { "x-acs-action": "" }],
  ["a blank header", { "x-acs-action": "  " }],
  [
    "an action of Next beside the header",
    { method: "POST", "x-acs-action": "A", "next-action": "40ab" },
  ],
  ["an empty action of Next", { method: "POST", "x-acs-action": "A", "next-action": "" }],
  [
    "an action beside V1",
    { method: "POST", path: "/?Action=A&Signature=B", "next-action": "40ab" },
  ],
  [
    "an action beside empty V1",
    { method: "POST", path: "/?Action=&Signature=", "next-action": "40ab" },
  ],
  ["an action as a form", { method: "POST", "content-type": multipart }],
  [
    "an action as a form, shouted",
    { method: "POST", "content-type": " MULTIPART/Form-Data;boundary=x" },
  ],
  ["another path", { path: "/compose", "x-acs-action": "A" }],
  ["another path with V1", { path: "/compose?Action=A&Signature=B", method: "POST" }],
  ["HEAD", { method: "HEAD", "x-acs-action": "A" }],
  ["OPTIONS", { method: "OPTIONS", "x-acs-action": "A" }],
  ["a page's data", { rsc: "1", path: "/?_rsc=1" }],
  ["a word of Next's own", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }],
  ["a name given by a proxy", { "x-forwarded-host": "127.0.0.1:3000" }],
  ["a name that begins like ours", { host: "127.0.0.1.evil.example.com" }],
  ["no name", { host: "" }],
])("what is no call is refused under a stranger's name: %s", (_, given) => {
  expect(judge(given)).toBe("unknown-host");
  expect(refusalOf(judge(given), request(given))?.status).toBe(421);
});

const ours = { host: "127.0.0.1:3000" };
const action = { ...ours, method: "POST", "next-action": "40ab" };

test.each<[string, Given]>([
  ["a page that is looked at", { ...ours, "sec-fetch-site": "cross-site" }],
  [
    "an action of our page",
    { ...action, origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
  ],
  [
    "an action over plain http",
    { ...action, host: "localhost:3000", origin: "http://localhost:3000" },
  ],
  [
    "a name that the proxy passes on",
    { ...action, origin: "https://localhost", "x-forwarded-host": "localhost" },
  ],
  ["a program", { ...ours, method: "PUT", path: "/api/drafts/a" }],
])("what is ours passes: %s", (_, given) => expect(judge(given)).toBe("ours"));

test.each<[string, Given]>([
  [
    "another site",
    { ...action, origin: "https://evil.example.com", "sec-fetch-site": "cross-site" },
  ],
  ["another port", { ...action, origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-site" }],
  ["an old browser", { ...action, origin: "https://evil.example.com" }],
  ["a frame without an origin", { ...action, origin: "null" }],
  [
    "a form of another site",
    { ...ours, method: "POST", path: "/settings", "content-type": multipart, origin: "null" },
  ],
  [
    "plain text for a route",
    {
      ...ours,
      method: "POST",
      path: "/api/submissions",
      "content-type": "text/plain",
      origin: "https://evil.example.com",
    },
  ],
  [
    "a deletion",
    { ...ours, method: "DELETE", path: "/api/drafts/a", "sec-fetch-site": "cross-site" },
  ],
])("a stranger's page changes nothing: %s", (_, given) => {
  expect(judge(given)).toBe("cross-site");
  expect(refusalOf("cross-site", request(given))?.status).toBe(403);
});

test.each<[string, Given]>([
  ["a page", { ...ours, path: "/compose" }],
  ["a call", { ...ours, "x-acs-action": "A" }],
  ["a stranger's name", {}],
])("a method that nothing has is refused before anything reads it: %s", (_, given) => {
  for (const method of ["FORBIDDEN", "PROPFIND", "QUERY"]) {
    expect(judge({ ...given, method })).toBe("unknown-method");
  }
  const refusal = refusalOf("unknown-method", request(given));
  expect(refusal?.status).toBe(405);
  expect(refusal?.headers.get("allow")).toContain("GET, HEAD, POST");
});

test("a call is recognised by the decoded address, not by its spelling", () => {
  expect(isSignedCall(request({ path: "/compose/..", method: "POST" }))).toBe(true);
  expect(isSignedCall(request({ path: "//", method: "POST" }))).toBe(false);
});
