import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { expectRefusal, form, list, type V3, v3 } from "@/lib/engine/testing/http-calls";

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
});
afterAll(() => test.close());

const long = (bytes: number) => "a".repeat(bytes);

describe("a call with the current signature (7.1)", () => {
  it.each<[string, V3]>([
    ["a GET with everything in the query", { method: "GET", query: "MaxResults=3" }],
    ["a POST with a query", { query: "MaxResults=3" }],
    ["a POST with a form", { body: "MaxResults=3", contentType: form }],
    [
      "a form in capitals, with its charset",
      { body: "MaxResults=3", contentType: `${form.toUpperCase()}; charset=UTF-8` },
    ],
    ["a query and a form", { query: "MaxResults=3", body: "SortBy=asc", contentType: form }],
    ["another path, the one that was signed", { path: "/api/ims", query: "MaxResults=3" }],
    ["common parameters beside the headers", { query: "MaxResults=3&RegionId=a&Format=JSON" }],
  ])("%s is answered", async (_, bent) => {
    const { status, json } = await v3(test.endpoint, bent);
    expect([status, json.Code, json.MaxResults]).toEqual([200, undefined, 3]);
    expect(Object.keys(json)[0]).toBe("RequestId");
  });

  it.each<[string, number, string, RegExp, V3]>([
    ["no action", 400, "MissingAction", /Action/, { headers: { "x-acs-action": null } }],
    ["no version", 400, "MissingVersion", /Version/, { headers: { "x-acs-version": null } }],
    [
      "another version",
      400,
      "InvalidVersion",
      /2014-06-18/,
      { headers: { "x-acs-version": "2014-06-18" } },
    ],
    [
      "an unknown action",
      404,
      "InvalidAction.NotFound",
      /DoNothing/,
      { headers: { "x-acs-action": "DoNothing" } },
    ],
    [
      "an action in other letters",
      404,
      "InvalidAction.NotFound",
      /listbatch/,
      { headers: { "x-acs-action": list.toLowerCase() } },
    ],
    ["no date", 400, "MissingTimestamp", /Timestamp/, { headers: { "x-acs-date": null } }],
    [
      "no nonce",
      400,
      "MissingSignatureNonce",
      /SignatureNonce/,
      { headers: { "x-acs-signature-nonce": null } },
    ],
    [
      "no hash of the body",
      400,
      "IncompleteSignature",
      /x-acs-content-sha256/,
      { headers: { "x-acs-content-sha256": null } },
    ],
    [
      "the hash of another body",
      400,
      "IncompleteSignature",
      /x-acs-content-sha256/,
      { headers: { "x-acs-content-sha256": long(64) } },
    ],
    [
      "a nonce that is too long",
      400,
      "InvalidHeader",
      /128/,
      { headers: { "x-acs-signature-nonce": long(129) } },
    ],
    [
      "a header that is too long",
      400,
      "InvalidHeader",
      /x-acs-trace/,
      { headers: { "x-acs-trace": long(9000) } },
    ],
    [
      "a date with milliseconds",
      400,
      "InvalidTimeStamp.Format",
      /yyyy/,
      { headers: { "x-acs-date": new Date().toISOString() } },
    ],
    [
      "a date of the mail",
      400,
      "InvalidTimeStamp.Format",
      /yyyy/,
      { headers: { "x-acs-date": new Date().toUTCString() } },
    ],
    [
      "a month that is none",
      400,
      "InvalidTimeStamp.Format",
      /yyyy/,
      { headers: { "x-acs-date": "2026-13-01T00:00:00Z" } },
    ],
    ["a host that is not signed", 400, "IncompleteSignature", /host/, { unsigned: "host" }],
    [
      "a date that is not signed",
      400,
      "IncompleteSignature",
      /x-acs-date/,
      { unsigned: "x-acs-date" },
    ],
    [
      "a form type that is not signed",
      400,
      "IncompleteSignature",
      /content-type/,
      { body: "SortBy=asc", contentType: form, unsigned: "content-type" },
    ],
    [
      "an empty signature",
      400,
      "IncompleteSignature",
      /malformed/,
      { authorization: "ACS3-HMAC-SHA256" },
    ],
    [
      "another kind of authorization",
      400,
      "InvalidSignatureMethod",
      /Bearer/,
      { authorization: "Bearer abc" },
    ],
    [
      "an RSA signature",
      400,
      "InvalidSignatureMethod",
      /RSA/,
      { authorization: "ACS3-RSA-SHA256 Credential=a,SignedHeaders=b,Signature=c" },
    ],
    [
      "a JSON body",
      415,
      "UnsupportedMediaType",
      /x-www-form-urlencoded/,
      { body: '{"MaxResults":3}', contentType: "application/json" },
    ],
    [
      "a body in parts",
      415,
      "UnsupportedMediaType",
      /multipart/,
      { body: "--a--", contentType: "multipart/form-data; boundary=a" },
    ],
    [
      "a body without a type",
      415,
      "UnsupportedMediaType",
      /x-www-form-urlencoded/,
      { body: "MaxResults=3" },
    ],
    [
      "a form that is no text",
      400,
      "InvalidParameter.Format",
      /decoded/,
      { body: Buffer.from([0x61, 0x3d, 0xff]), contentType: form },
    ],
    [
      "a form that is too long",
      413,
      "RequestTooLarge",
      /2097152/,
      { body: `JobId=${long(2.1 * 1024 * 1024)}`, contentType: form },
    ],
    [
      "a parameter twice in the query",
      400,
      "InvalidParameter",
      /"MaxResults".*twice/,
      { query: "MaxResults=1&MaxResults=2" },
    ],
    [
      "a parameter in query and form",
      400,
      "InvalidParameter",
      /"SortBy".*twice/,
      { query: "SortBy=asc", body: "SortBy=desc", contentType: form },
    ],
    [
      "a common parameter twice",
      400,
      "InvalidParameter",
      /"RegionId".*twice/,
      { query: "RegionId=a&RegionId=b" },
    ],
    ["an unknown parameter", 400, "InvalidParameter", /"Colour"/, { query: "Colour=red" }],
    ["a NUL", 400, "InvalidParameter", /"JobId".*NUL/, { query: "JobId=a%00b" }],
    ["a PUT", 400, "UnsupportedHTTPMethod", /PUT/, { method: "PUT" }],
    ["a DELETE", 400, "UnsupportedHTTPMethod", /DELETE/, { method: "DELETE" }],
  ])("%s is refused: %i %s", async (_, status, code, words, bent) => {
    const { endpoint } = test;
    expectRefusal(await v3(endpoint, bent), { endpoint, status, code, words });
  });
});
