import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { expectRefusal, list, v1 } from "@/lib/engine/testing/http-calls";

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
});
afterAll(() => test.close());

describe("a call with the older signature (7.2)", () => {
  it.each<[string, Parameters<typeof v1>[1], string]>([
    ["a GET", {}, "GET"],
    ["a POST", {}, "POST"],
    ["json in small letters", { Format: "json" }, "GET"],
    ["no format", { Format: null }, "GET"],
  ])("%s is answered", async (_, change, method) => {
    const { status, json } = await v1(test.endpoint, { MaxResults: "3", ...change }, method);
    expect([status, json.Code, json.MaxResults]).toEqual([200, undefined, 3]);
  });

  it.each<[string, number, string, RegExp, Parameters<typeof v1>[1]]>([
    ["without a key", 400, "MissingAccessKeyId", /AccessKeyId/, { AccessKeyId: null }],
    ["without a time", 400, "MissingTimestamp", /Timestamp/, { Timestamp: null }],
    ["without a nonce", 400, "MissingSignatureNonce", /SignatureNonce/, { SignatureNonce: null }],
    ["without a signature", 400, "IncompleteSignature", /signature/, { Signature: null }],
    [
      "with another method",
      400,
      "InvalidSignatureMethod",
      /HMAC-SHA256/,
      { SignatureMethod: "HMAC-SHA256" },
    ],
    [
      "of another version",
      400,
      "IncompleteSignature",
      /SignatureVersion/,
      { SignatureVersion: "2.0" },
    ],
    ["that wants XML", 400, "InvalidParameter.Format", /XML/, { Format: "XML" }],
    [
      "with two actions",
      400,
      "InvalidParameter",
      /"Action".*twice/,
      { Action: [list, "DeleteMediaInfos"] },
    ],
    ["of another API version", 400, "InvalidVersion", /2014-06-18/, { Version: "2014-06-18" }],
    ["of another key", 404, "InvalidAccessKeyId.NotFound", /key/, { AccessKeyId: "nobody" }],
  ])("%s is refused: %i %s", async (_, status, code, words, bent) => {
    const { endpoint } = test;
    expectRefusal(await v1(endpoint, bent), { endpoint, status, code, words });
  });
});
