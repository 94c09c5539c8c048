import http from "node:http";
import RpcClient from "@alicloud/pop-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine, testKeys } from "@/lib/engine/testing/test-engine";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";
import { imsVersion } from "@/lib/ims/contract/operations";
import { signV3, stringToSignV3 } from "@/lib/engine/rpc/signature/string-to-sign-v3";

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
});
afterAll(() => test.close());

/** Characters that URL encoders treat differently. */
const hard = "a b*~+()'!&=%/?中文 émoji ✓";

function popCaller(keys: object = testKeys) {
  const config = {
    ...testKeys,
    ...keys,
    endpoint: `http://${test.endpoint}`,
    apiVersion: imsVersion,
  };
  const client = new RpcClient(config);
  return (action: string, fields: object, options: object = {}) =>
    client.request<Record<string, unknown>>(action, fields, { timeout: 30_000, ...options });
}

async function refusal(call: Promise<unknown>): Promise<SdkFailure> {
  return call.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

const list = "ListBatchMediaProducingJobs";

/** A V3 request made by hand, to change what an SDK would never change. */
async function rawV3(
  change: {
    date?: Date;
    nonce?: string;
    secret?: string;
    unsigned?: string;
    action?: string;
    query?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<{ status: number; json: Record<string, unknown> }> {
  const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const headers: Record<string, string> = {
    host: test.endpoint,
    "x-acs-action": change.action ?? list,
    "x-acs-version": imsVersion,
    "x-acs-date": `${(change.date ?? new Date()).toISOString().slice(0, 19)}Z`,
    "x-acs-signature-nonce": change.nonce ?? String(Math.random()),
    "x-acs-content-sha256": emptyHash,
    ...change.headers,
  };
  const signedHeaders = Object.keys(headers).filter((name) => name !== change.unsigned);
  const query = [...new URLSearchParams(change.query ?? "")];
  const stringToSign = stringToSignV3({
    method: "POST",
    path: "/",
    query,
    headers: new Map(Object.entries(headers)),
    signedHeaders,
    bodySha256: emptyHash,
  });
  const signature = signV3(change.secret ?? testKeys.accessKeySecret, stringToSign);
  headers.authorization = `ACS3-HMAC-SHA256 Credential=${testKeys.accessKeyId},SignedHeaders=${signedHeaders.sort().join(";")},Signature=${signature}`;
  return rawHttp(`/?${change.query ?? ""}`, headers);
}

function rawHttp(
  path: string,
  headers: Record<string, string>,
  method = "POST",
  body?: string | Buffer,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const [hostname, port] = test.endpoint.split(":");
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const json = JSON.parse(Buffer.concat(chunks).toString() || "{}") as Record<
          string,
          unknown
        >;
        resolve({ status: response.statusCode ?? 0, json });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

describe("signatures", () => {
  it("accepts requests of the official core, with difficult characters in query and body", async () => {
    const call = coreCaller(test.endpoint);
    const failure = await refusal(call("GetBatchMediaProducingJob", { JobId: hard }));
    expect(failure.code).toBe("ResourceNotFound");
    expect(failure.data.Message).toContain(hard);
    const answer = await call(list, {}, { JobId: hard });
    expect(answer.EditingBatchJobList).toEqual([]);
  });

  it("accepts STS headers", async () => {
    const keys = { ...testKeys, securityToken: "a-session-token" };
    await expect(coreCaller(test.endpoint, { keys })(list)).resolves.toHaveProperty("RequestId");
  });

  it("accepts V1 of both SDKs, by GET and by POST, with and without a session token", async () => {
    const old = coreCaller(test.endpoint, { signatureAlgorithm: "v2" });
    await expect(old(list, { JobId: hard }, { Status: "Init" })).resolves.toHaveProperty(
      "RequestId",
    );
    for (const keys of [{}, { securityToken: "a-session-token" }]) {
      const pop = popCaller(keys);
      for (const method of ["GET", "POST"]) {
        const answer = await pop(list, { JobId: hard, MaxResults: 3 }, { method });
        expect(answer.MaxResults).toBe(3);
      }
    }
  });

  it("refuses a wrong secret with the cloud's words", async () => {
    const keys = { ...testKeys, accessKeySecret: "wrong" };
    const v3 = await refusal(coreCaller(test.endpoint, { keys })(list));
    expect(v3).toMatchObject({ code: "SignatureDoesNotMatch", statusCode: 400 });
    expect(v3.data).toMatchObject({
      HostId: test.endpoint,
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) as string,
      Recommend: expect.stringContaining("SignatureDoesNotMatch") as string,
    });
    const v1 = await refusal(popCaller({ accessKeySecret: "wrong" })(list, {}));
    expect(v1.code).toBe("SignatureDoesNotMatch");
  });

  it("refuses an unknown key", async () => {
    const keys = { ...testKeys, accessKeyId: "nobody" };
    const failure = await refusal(coreCaller(test.endpoint, { keys })(list));
    expect(failure).toMatchObject({ code: "InvalidAccessKeyId.NotFound", statusCode: 404 });
    expect((await refusal(popCaller({ accessKeyId: "nobody" })(list, {}))).code).toBe(
      "InvalidAccessKeyId.NotFound",
    );
  });

  it("refuses clocks that are wrong by more than 15 minutes, in both directions", async () => {
    for (const minutes of [-16, 16]) {
      const date = new Date(Date.now() + minutes * 60_000);
      expect((await rawV3({ date })).json.Code).toBe("InvalidTimeStamp.Expired");
    }
    for (const minutes of [-14, 14]) {
      const date = new Date(Date.now() + minutes * 60_000);
      expect((await rawV3({ date })).status).toBe(200);
    }
  });

  it("refuses a nonce the second time, and does not let unsigned calls use one up", async () => {
    expect((await rawV3({ nonce: "n-1", secret: "wrong" })).json.Code).toBe(
      "SignatureDoesNotMatch",
    );
    expect((await rawV3({ nonce: "n-1" })).status).toBe(200);
    expect((await rawV3({ nonce: "n-1" })).json.Code).toBe("SignatureNonceUsed");
  });

  it("refuses a request whose x-acs headers are not all signed", async () => {
    const answer = await rawV3({ unsigned: "x-acs-action" });
    expect(answer.json.Code).toBe("IncompleteSignature");
  });

  it("refuses a request without a signature, and other signature methods", async () => {
    const headers = { "x-acs-action": list, "x-acs-version": imsVersion };
    expect((await rawHttp("/", headers)).json.Code).toBe("IncompleteSignature");
    const sm3 = {
      ...headers,
      authorization: "ACS3-HMAC-SM3 Credential=a,SignedHeaders=b,Signature=c",
    };
    expect((await rawHttp("/", sm3)).json.Code).toBe("InvalidSignatureMethod");
  });
});

describe("dispatch and parameters", () => {
  it("distinguishes unknown actions, actions that only IMS has, and wrong versions", async () => {
    const call = coreCaller(test.endpoint);
    expect(await refusal(call("DoTheImpossible"))).toMatchObject({
      code: "InvalidAction.NotFound",
      statusCode: 404,
    });
    expect(await refusal(call("getbatchmediaproducingjob"))).toMatchObject({ statusCode: 404 });
    const missing = await refusal(call("SubmitAudioProduceJob"));
    expect(missing).toMatchObject({ code: "NotImplemented", statusCode: 501 });
    expect(missing.data.Message).toContain("SubmitAudioProduceJob");
    expect((await refusal(call(list, {}, undefined, "2014-01-01"))).code).toBe("InvalidVersion");
  });

  it("names the parameter that is missing, unknown, invalid or given twice", async () => {
    const call = coreCaller(test.endpoint);
    const missing = await refusal(call("GetBatchMediaProducingJob"));
    expect(missing.code).toBe("MissingParameter");
    expect(missing.data.Message).toContain('"JobId"');
    const unknown = await refusal(call(list, { Colour: "blue" }));
    expect(unknown.code).toBe("InvalidParameter");
    expect(unknown.data.Message).toContain('"Colour"');
    const bad = await refusal(call(list, { MaxResults: "101" }));
    expect(bad.data.Message).toContain('"MaxResults"');
    const twice = await refusal(call(list, { JobId: "a" }, { JobId: "b" }));
    expect(twice.data.Message).toContain("given twice");
  });

  it("refuses bodies that are too large or of another type, and other methods", async () => {
    const headers = { "x-acs-action": list, "x-acs-version": imsVersion };
    const form = { ...headers, "content-type": "application/x-www-form-urlencoded" };
    const large = await rawHttp("/", form, "POST", Buffer.alloc(2.1 * 1024 * 1024, "a"));
    expect(large).toMatchObject({ status: 413, json: { Code: "RequestTooLarge" } });
    const json = { ...headers, "content-type": "application/json" };
    expect((await rawHttp("/", json, "POST", "{}")).status).toBe(415);
    expect((await rawHttp("/", headers, "DELETE")).json.Code).toBe("UnsupportedHTTPMethod");
  });

  it("ignores unknown parameters when it is not strict", async () => {
    const loose = await openTestEngine({ slots: 0, started: false, strict: false });
    try {
      const answer = await coreCaller(loose.endpoint)(list, { Colour: "blue" });
      expect(answer.EditingBatchJobList).toEqual([]);
    } finally {
      await loose.close();
    }
  });
});
