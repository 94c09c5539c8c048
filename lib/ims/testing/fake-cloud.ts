import { createHash, createHmac, randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** The refusal with which a call is answered. */
export type FakeRefusal = { status: number; code: string; message?: string };

export type FakeCall = { action: string; accessKeyId: string; params: Record<string, string> };

export type FakeCloud = {
  /** Host and port, as `127.0.0.1:4711`; plain HTTP. */
  endpoint: string;
  /** The key pairs of the account, by access key id. */
  keys: Map<string, { secret: string; inactive?: boolean; securityToken?: string }>;
  /** Seconds that the cloud's clock is ahead of this machine's. */
  aheadSeconds: number;
  service: "open" | "closed" | "suspended";
  /** Operations that RAM denies; `*` denies all. */
  denied: Set<string>;
  /** While true, every call is refused as too frequent. */
  throttled: boolean;
  /** Called before an accepted call is answered: a refusal, a cut connection, or null for the normal answer. */
  fault: (call: FakeCall) => FakeRefusal | "cut" | null;
  /** Answers by operation; operations that are not listed are unknown to the cloud. */
  answers: Record<string, (params: Record<string, string>) => object>;
  /** All calls that name an operation, in order. */
  log: FakeCall[];
  close(): Promise<void>;
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

/** Percent-encodes as in RFC 3986: everything but letters, digits, `-`, `_`, `.` and `~`. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The correct signature of a request. Source: `ACS3-HMAC-SHA256`, request structure V3. */
function expectedSignature(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  signedHeaders: readonly string[],
  secret: string,
): string {
  const query = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = [
    request.method,
    url.pathname,
    query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&"),
    ...signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? "").trim()}`),
    "",
    signedHeaders.join(";"),
    sha256(body),
  ].join("\n");
  const text = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
  return createHmac("sha256", secret).update(text).digest("hex");
}

const refusals = {
  noKey: [404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."],
  inactive: [400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled."],
  expired: [400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."],
  signature: [400, "SignatureDoesNotMatch", "Specified signature does not match our calculation."],
  token: [400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired."],
  throttled: [400, "Throttling.User", "Request was denied due to user flow control."],
  closed: [403, "OperationDenied", "The service is not activated."],
  suspended: [403, "OperationDenied.Suspended", "The service is suspended."],
  denied: [403, "Forbidden.RAM", "User not authorized to operate on the specified resource."],
  unknown: [404, "InvalidApi.NotFound", "Specified api is not found, please check your url."],
} as const satisfies Record<string, readonly [number, string, string]>;

/**
 * Imitates the gateway of the cloud for tests. Key, clock, signature (V3), rate, service and permission
 * are checked in the gateway's order, and refused with its messages; accepted calls get the scripted
 * answers. Shares no code with client or engine.
 */
export async function startFakeCloud(
  given: { accessKeyId?: string; secret?: string; port?: number } = {},
): Promise<FakeCloud> {
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(given.port ?? 0, "127.0.0.1", done));
  const endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cloud: FakeCloud = {
    endpoint,
    keys: new Map([
      [given.accessKeyId ?? "LTAI5tFakeTeamKey01", { secret: given.secret ?? "FakeTeamSecret01" }],
    ]),
    aheadSeconds: 0,
    service: "open",
    denied: new Set(),
    throttled: false,
    fault: () => null,
    answers: {
      ListBatchMediaProducingJobs: () => ({ EditingBatchJobList: [], MaxResults: 1 }),
      ListMediaBasicInfos: () => ({ MediaInfos: [], TotalCount: 0, MaxResults: 1 }),
    },
    log: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  function refuse(
    response: ServerResponse,
    [status, Code, Message]: readonly [number, string, string],
  ) {
    const RequestId = randomUUID().toUpperCase();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ RequestId, HostId: endpoint, Code, Message }));
  }

  function refusalOf(request: IncomingMessage, url: URL, body: Buffer, call: FakeCall) {
    const pair = cloud.keys.get(call.accessKeyId);
    if (!pair) return refusals.noKey;
    if (pair.inactive) return refusals.inactive;
    const sentAt = Date.parse(String(request.headers["x-acs-date"]));
    const skewMs = Math.abs(Date.now() + cloud.aheadSeconds * 1000 - sentAt);
    if (!(skewMs <= 15 * 60_000)) return refusals.expired;
    const [, names = "", signature] =
      /SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? "") ??
      [];
    const hashed = request.headers["x-acs-content-sha256"] === sha256(body);
    const expected = expectedSignature(request, url, body, names.split(";"), pair.secret);
    if (!hashed || signature !== expected) return refusals.signature;
    if ((pair.securityToken ?? "") !== (request.headers["x-acs-security-token"] ?? "")) {
      return refusals.token;
    }
    if (cloud.throttled) return refusals.throttled;
    if (cloud.service !== "open") return refusals[cloud.service];
    if (cloud.denied.has("*") || cloud.denied.has(call.action)) return refusals.denied;
    return null;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", `http://${endpoint}`);
    const body = await buffer(request);
    response.setHeader("date", new Date(Date.now() + cloud.aheadSeconds * 1000).toUTCString());
    const action = String(request.headers["x-acs-action"] ?? url.searchParams.get("Action") ?? "");
    if (!action) return refuse(response, [400, "MissingAction", "Action is mandatory."]);
    const { authorization = "" } = request.headers;
    const call: FakeCall = {
      action,
      accessKeyId: /Credential=([^,]+)/.exec(authorization)?.[1] ?? "",
      params: Object.fromEntries([
        ...url.searchParams,
        ...new URLSearchParams(body.toString("utf8")),
      ]),
    };
    cloud.log.push(call);
    const refusal = refusalOf(request, url, body, call);
    if (refusal) return refuse(response, refusal);
    const fault = cloud.fault(call);
    if (fault === "cut") return void request.socket.destroy();
    if (fault) return refuse(response, [fault.status, fault.code, fault.message ?? fault.code]);
    const script = cloud.answers[action];
    if (!script) return refuse(response, refusals.unknown);
    response.writeHead(200, { "content-type": "application/json" });
    const RequestId = randomUUID().toUpperCase();
    response.end(JSON.stringify({ RequestId, ...script(call.params) }));
  }

  return cloud;
}
