import { createHash } from "node:crypto";
import http from "node:http";
import { expect } from "vitest";
import { imsVersion } from "@/lib/ims/contract/operations";
import { testKeys } from "./test-engine";
import { signV1, stringToSignV1 } from "../rpc/signature/string-to-sign-v1";
import { signV3, stringToSignV3 } from "../rpc/signature/string-to-sign-v3";

export const list = "ListBatchMediaProducingJobs";
export const form = "application/x-www-form-urlencoded";
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
let nonces = 0;
const nonce = () => `nonce-${process.pid}-${(nonces += 1)}`;

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  json: Record<string, unknown>;
};

/** Sends a request unchanged, on its own connection. */
export function send(
  endpoint: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<Answer> {
  const [hostname, port] = endpoint.split(":");
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const json = JSON.parse(Buffer.concat(chunks).toString() || "{}") as Answer["json"];
        resolve({ status: response.statusCode ?? 0, headers: response.headers, json });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

export type V3 = {
  method?: string;
  path?: string;
  query?: string;
  body?: string | Buffer;
  contentType?: string;
  /** Headers to set; null leaves a header out. */
  headers?: Record<string, string | null>;
  unsigned?: string;
  authorization?: string;
  /** Changes the signed request before it is sent: mutates the headers, returns the query. */
  onTheWay?: (query: string, headers: Record<string, string>) => string;
};

/** Sends a request with a correct V3 signature, except for what the test case changes. */
export function v3(endpoint: string, bend: V3): Promise<Answer> {
  const { method = "POST", path = "/", query = "", body = "" } = bend;
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const all: Record<string, string | null> = {
    host: endpoint,
    "x-acs-action": list,
    "x-acs-version": imsVersion,
    "x-acs-date": now(),
    "x-acs-signature-nonce": nonce(),
    "x-acs-content-sha256": bodySha256,
    ...(bend.contentType ? { "content-type": bend.contentType } : {}),
    ...bend.headers,
  };
  const headers = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  const signedHeaders = Object.keys(headers).filter((name) => name !== bend.unsigned);
  const stringToSign = stringToSignV3({
    method,
    path,
    query: [...new URLSearchParams(query)],
    headers: new Map(Object.entries(headers)),
    signedHeaders,
    bodySha256,
  });
  const signature = signV3(testKeys.accessKeySecret, stringToSign);
  const names = signedHeaders.sort().join(";");
  headers.authorization =
    bend.authorization ??
    `ACS3-HMAC-SHA256 Credential=${testKeys.accessKeyId},SignedHeaders=${names},Signature=${signature}`;
  const sent = bend.onTheWay ? bend.onTheWay(query, headers) : query;
  return send(endpoint, method, sent ? `${path}?${sent}` : path, headers, body || undefined);
}

/** Sends a request with a V1 signature. Null leaves a parameter out; a list repeats it. */
export function v1(
  endpoint: string,
  change: Record<string, string | string[] | null>,
  method = "GET",
  headers: Record<string, string> = {},
): Promise<Answer> {
  const all: Record<string, string | string[] | null> = {
    Action: list,
    Version: imsVersion,
    Format: "JSON",
    AccessKeyId: testKeys.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: nonce(),
    Timestamp: now(),
    ...change,
  };
  const parameters = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  const signature = signV1(testKeys.accessKeySecret, stringToSignV1(method, parameters));
  const text = new URLSearchParams(
    change.Signature === null ? parameters : [...parameters, ["Signature", signature]],
  ).toString();
  return method === "GET"
    ? send(endpoint, method, `/?${text}`, headers)
    : send(endpoint, method, "/", { "content-type": form, ...headers }, text);
}

/** Checks that an answer is a refusal in the gateway's shape, with this code and a helpful message. */
export function expectRefusal(
  { status, json, headers }: Answer,
  wanted: { endpoint: string; status: number; code: string; words: RegExp },
): void {
  expect([status, json.Code]).toEqual([wanted.status, wanted.code]);
  expect(json.Message).toMatch(wanted.words);
  expect(json).toMatchObject({
    RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/) as string,
    HostId: wanted.endpoint,
    Recommend: expect.stringContaining(`q=${encodeURIComponent(wanted.code)}`) as string,
  });
  expect(headers).toMatchObject({
    "content-type": "application/json;charset=utf-8",
    "x-acs-request-id": json.RequestId,
  });
}
