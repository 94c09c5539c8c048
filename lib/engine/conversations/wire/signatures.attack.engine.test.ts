import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imsVersion, type OperationName, operations } from "@/lib/ims/contract/operations";
import { registerSources } from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { type Answer, form, list, send, type V3, v1, v3 } from "@/lib/engine/testing/http-calls";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";

/**
 * An attacker has a signed request and changes what its signature does not cover, or has no
 * signature and calls operations that need one.
 */
let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let mediaId: string;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
  call = coreCaller(test.endpoint);
  [mediaId = ""] = await registerSources(test, call);
});
afterAll(() => test.close());

const deletion = { "x-acs-action": "DeleteMediaInfos", "x-acs-version": imsVersion };
const reading = () => ({ Action: "BatchGetMediaInfos", MediaIds: mediaId });

async function isStillThere(): Promise<boolean> {
  const { MediaInfos } = await call("BatchGetMediaInfos", { MediaIds: mediaId });
  return (MediaInfos as unknown[]).length === 1;
}

const seen = ({ status, json }: Answer) => [status, json.Code ?? Object.keys(json)[1]];

describe("an older signature covers the action", () => {
  it.each(["GET", "POST"])(
    "a signed reading by %s with the header of a deletion reads",
    async (method) => {
      const answer = await v1(test.endpoint, reading(), method, deletion);
      expect(seen(answer)).toEqual([200, "MediaInfos"]);
      expect(await isStillThere()).toBe(true);
    },
  );

  it("a version in a header changes nothing", async () => {
    const old = { "x-acs-version": "2014-06-18" };
    expect(seen(await v1(test.endpoint, reading(), "GET", old))).toEqual([200, "MediaInfos"]);
  });

  it.each<[string, Record<string, string | null>]>([
    ["MissingAction", { Action: null, MediaIds: "x" }],
    ["MissingVersion", { Version: null }],
  ])("a header does not replace an unsigned parameter: %s", async (code, change) => {
    expect(seen(await v1(test.endpoint, change, "POST", deletion))).toEqual([400, code]);
  });

  it.each<[string, Record<string, string>]>([
    ["no signature", { SignatureVersion: "1.0", Signature: "" }],
    ["an older and a made-up current one", { Signature: "abc" }],
  ])("%s does not allow a deletion", async (_, parts) => {
    const query = new URLSearchParams({ ...parts, MediaIds: mediaId });
    const answer = await send(test.endpoint, "POST", `/?${query.toString()}`, deletion);
    expect(answer.status).toBe(400);
    const both = { ...deletion, authorization: "ACS3-HMAC-SHA256 Credential=a" };
    expect((await send(test.endpoint, "POST", `/?${query.toString()}`, both)).status).toBe(400);
    expect(await isStillThere()).toBe(true);
  });

  it("parameters in headers are ignored", async () => {
    const headers = { maxresults: "50", "x-acs-maxresults": "50", clienttoken: "t" };
    const { json } = await v1(test.endpoint, { MaxResults: "3" }, "GET", headers);
    expect(json.MaxResults).toBe(3);
  });
});

describe("a current signature covers the action", () => {
  const bends: [string, string, V3][] = [
    [
      "another action on the way",
      "SignatureDoesNotMatch",
      {
        onTheWay: (query, headers) => {
          headers["x-acs-action"] = "DeleteMediaInfos";
          return query;
        },
      },
    ],
    ["an action that is not signed", "IncompleteSignature", { unsigned: "x-acs-action" }],
    ["a version that is not signed", "IncompleteSignature", { unsigned: "x-acs-version" }],
    [
      "an action in the query beside the header",
      "InvalidParameter",
      { query: "Action=GetMediaInfo" },
    ],
    [
      "a version in the query beside the header",
      "InvalidParameter",
      { query: "Version=2014-06-18" },
    ],
    [
      "an action in the form beside the header",
      "InvalidParameter",
      { body: "Action=DeleteMediaInfos", contentType: form },
    ],
    [
      "an action in the query alone",
      "MissingAction",
      { query: `Action=${list}`, headers: { "x-acs-action": null } },
    ],
    [
      "two parameters made one on the way",
      "SignatureDoesNotMatch",
      { query: "MaxResults=3&SortBy=asc", onTheWay: () => "MaxResults%3D3%26SortBy=asc" },
    ],
    [
      "a parameter in query and form",
      "InvalidParameter",
      { query: "MaxResults=3", body: "MaxResults=3", contentType: form },
    ],
    [
      "the parts of an older signature beside it",
      "IncompleteSignature",
      { query: "Signature=abc&SignatureMethod=HMAC-SHA1", authorization: "ACS3-HMAC-SHA256 x" },
    ],
  ];
  it.each(bends)("%s is refused: %s", async (_, code, bent) => {
    expect(seen(await v3(test.endpoint, bent))).toEqual([400, code]);
  });
});

const open = ["ListPublicMediaBasicInfos", "GetPublicMediaInfo", "ListAllPublicMediaTags"];
const closed = (Object.keys(operations) as OperationName[]).filter((name) => !open.includes(name));

describe("a call without a signature", () => {
  it("is refused for every operation except the public operations", async () => {
    expect(closed.length).toBeGreaterThan(35);
    for (const action of closed) {
      const headers = { "x-acs-action": action, "x-acs-version": imsVersion };
      expect([action, ...seen(await send(test.endpoint, "POST", "/", headers))]).toEqual([
        action,
        400,
        "IncompleteSignature",
      ]);
      const query = `/?Action=${action}&Version=${imsVersion}&SignatureNonce=a`;
      expect((await send(test.endpoint, "GET", query, {})).status).toBe(400);
    }
  });

  it("does not reach the team's own media through a public operation", async () => {
    const headers = { "x-acs-action": "GetPublicMediaInfo", "x-acs-version": imsVersion };
    const answer = await send(test.endpoint, "POST", `/?MediaId=${mediaId}`, headers);
    expect(seen(answer)).toEqual([404, "ResourceNotFound"]);
  });

  it("a wrong signature is refused by a public operation too", async () => {
    const action = "ListAllPublicMediaTags";
    const wrong = { Action: action, Signature: ["abc"], AccessKeyId: "nobody" };
    expect((await v1(test.endpoint, wrong)).status).toBe(404);
    const headers = { "x-acs-action": action };
    const authorization = "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host,Signature=b";
    expect((await v3(test.endpoint, { headers, authorization })).status).toBe(400);
  });
});
