import { createHash, randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { judgeSignature, type SignatureVerdict } from "./oss-signature";

/** A CORS rule as OSS stores it. */
export type FakeCorsRule = {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
};

type Part = { etag: string; bytes: Buffer };
type Multipart = { key: string; mime: string; parts: Map<number, Part> };

/** A fault instead of an answer: a status with a code, or a cut connection. */
export type Fault = "cut" | { status: number; code: string };

export type FakeOss = {
  endpoint: string;
  bucket: string;
  region: string;
  /** With a session token the keys are temporary, and requests must carry the token. */
  keys: { accessKeyId: string; accessKeySecret: string; securityToken?: string };
  objects: Map<string, Buffer>;
  uploads: Map<string, Multipart>;
  /** CORS rules; none at first. */
  cors: FakeCorsRule[];
  /** One line per request: `PUT uploads/x.mp4 part 3`. */
  log: string[];
  /** Seconds that this server's clock is ahead, so that signed URLs expire without waiting. */
  aheadSeconds: number;
  /** Called before each answer; a returned fault replaces the answer. */
  fault: (line: string) => Fault | null;
  close(): Promise<void>;
};

/** The rule that uploads from any page need: the page must be able to read the ETag of a part. */
export const openCors: FakeCorsRule = {
  origins: ["*"],
  methods: ["GET", "PUT", "POST", "HEAD"],
  headers: ["*"],
  exposed: ["ETag"],
};

const refusals: Record<Exclude<SignatureVerdict, "good">, [number, string, string]> = {
  unsigned: [403, "AccessDenied", "Anonymous access is forbidden for this operation."],
  "unknown-key": [403, "InvalidAccessKeyId", "The OSS Access Key Id you provided does not exist."],
  wrong: [403, "SignatureDoesNotMatch", "The request signature we calculated does not match."],
  expired: [403, "AccessDenied", "Request has expired."],
  "wrong-region": [
    403,
    "AccessDenied",
    "The bucket you are attempting to access must be addressed using the specified endpoint.",
  ],
};

const etagOf = (bytes: Buffer) =>
  `"${createHash("md5").update(bytes).digest("hex").toUpperCase()}"`;

const element = (name: string, content: string | number) => `<${name}>${content}</${name}>`;

/**
 * A small fake of OSS over HTTP with one bucket. It follows the rules that matter to us: V4 signatures
 * in header and URL, their age, parts in order with their tags, the smallest part size, and the CORS
 * rules of the bucket.
 */
export async function startFakeOss(
  given: Partial<Pick<FakeOss, "bucket" | "region" | "keys">> = {},
): Promise<FakeOss> {
  const minPartBytes = 100 * 1024;
  const bucket = given.bucket ?? "team-bucket";
  const region = given.region ?? "cn-shanghai";
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const oss: FakeOss = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    region,
    keys: given.keys ?? { accessKeyId: "LTAI-fake", accessKeySecret: "fake-secret" },
    objects: new Map(),
    uploads: new Map(),
    cors: [],
    log: [],
    aheadSeconds: 0,
    fault: () => null,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  function fail(response: ServerResponse, status: number, code: string, message: string): void {
    // A call to another region's endpoint is answered with the right one.
    const elsewhere = message.includes("specified endpoint");
    const body = element(
      "Error",
      element("Code", code) +
        element("Message", message) +
        element("RequestId", randomUUID()) +
        (elsewhere ? element("Endpoint", `oss-${region}.aliyuncs.com`) : ""),
    );
    response.writeHead(status, { "content-type": "application/xml" }).end(body);
  }

  function xml(response: ServerResponse, name: string, content: string): void {
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0" encoding="UTF-8"?>${element(name, content)}`);
  }

  const ruleFor = (origin: string, method: string) =>
    oss.cors.find(
      (rule) =>
        (rule.origins.includes("*") || rule.origins.includes(origin)) &&
        rule.methods.includes(method),
    );

  function preflight(request: IncomingMessage, response: ServerResponse): void {
    const { origin = "" } = request.headers;
    const method = String(request.headers["access-control-request-method"] ?? "");
    const rule = ruleFor(origin, method);
    if (!rule) return fail(response, 403, "AccessForbidden", "CORSResponse: not allowed.");
    response.writeHead(200, {
      "access-control-allow-origin": origin,
      "access-control-allow-methods": rule.methods.join(", "),
      "access-control-allow-headers":
        request.headers["access-control-request-headers"] ?? rule.headers.join(", "),
    });
    response.end();
  }

  function listParts(response: ServerResponse, url: URL, uploadId: string, upload: Multipart) {
    const max = Number(url.searchParams.get("max-parts") ?? 1000);
    const after = Number(url.searchParams.get("part-number-marker") ?? 0);
    const all = [...upload.parts].filter(([n]) => n > after).sort(([a], [b]) => a - b);
    const page = all.slice(0, max);
    const listed = page.map(([number, part]) =>
      element(
        "Part",
        element("PartNumber", number) +
          element("ETag", part.etag) +
          element("Size", part.bytes.length),
      ),
    );
    const next = page.at(-1)?.[0] ?? after;
    xml(
      response,
      "ListPartsResult",
      element("UploadId", uploadId) +
        element("NextPartNumberMarker", next) +
        element("IsTruncated", String(all.length > page.length)) +
        listed.join(""),
    );
  }

  function complete(response: ServerResponse, uploadId: string, upload: Multipart, body: string) {
    const named = [...body.matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>([^<]+)<\/ETag>/g)];
    const numbers = named.map((match) => Number(match[1]));
    if (numbers.length === 0) return fail(response, 400, "MalformedXML", "No parts.");
    if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))) {
      return fail(response, 400, "InvalidPartOrder", "The parts are not in ascending order.");
    }
    const parts = named.map((match) => upload.parts.get(Number(match[1])));
    if (parts.some((part, at) => part?.etag !== named[at]?.[2]?.replaceAll("&quot;", '"'))) {
      return fail(response, 400, "InvalidPart", "A part is missing or its tag differs.");
    }
    if (parts.slice(0, -1).some((part) => (part?.bytes.length ?? 0) < minPartBytes)) {
      return fail(response, 400, "EntityTooSmall", "A part is below the smallest size.");
    }
    oss.objects.set(upload.key, Buffer.concat(parts.map((part) => part?.bytes ?? Buffer.alloc(0))));
    oss.uploads.delete(uploadId);
    return xml(response, "CompleteMultipartUploadResult", element("Key", upload.key));
  }

  function read(request: IncomingMessage, response: ServerResponse, url: URL, key: string): void {
    const object = oss.objects.get(key);
    if (!object && request.method === "HEAD") return void response.writeHead(404).end();
    if (!object) return fail(response, 404, "NoSuchKey", "The specified key does not exist.");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const start = Number(from ?? 0);
    const end = to ? Number(to) + 1 : object.length;
    const disposition = url.searchParams.get("response-content-disposition");
    response.writeHead(from ? 206 : 200, {
      "content-length": end - start,
      "accept-ranges": "bytes",
      etag: etagOf(object),
      ...(from ? { "content-range": `bytes ${start}-${end - 1}/${object.length}` } : {}),
      ...(disposition ? { "content-disposition": disposition } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : object.subarray(start, end));
  }

  function aboutBucket(response: ServerResponse, query: URLSearchParams): void {
    if (query.has("cors")) {
      if (oss.cors.length === 0) {
        return fail(response, 404, "NoSuchCORSConfiguration", "There is no CORS configuration.");
      }
      const rules = oss.cors.map((rule) =>
        element(
          "CORSRule",
          rule.origins.map((each) => element("AllowedOrigin", each)).join("") +
            rule.methods.map((each) => element("AllowedMethod", each)).join("") +
            rule.headers.map((each) => element("AllowedHeader", each)).join("") +
            rule.exposed.map((each) => element("ExposeHeader", each)).join(""),
        ),
      );
      return xml(response, "CORSConfiguration", rules.join(""));
    }
    const acl = element("AccessControlList", element("Grant", "private"));
    const facts = element("Name", bucket) + element("Location", `oss-${region}`) + acl;
    return xml(response, "BucketInfo", element("Bucket", facts));
  }

  async function aboutUpload(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    uploadId: string,
  ): Promise<void> {
    const upload = oss.uploads.get(uploadId);
    const body = await buffer(request);
    if (!upload) return fail(response, 404, "NoSuchUpload", "The upload ID is not known.");
    switch (request.method) {
      case "PUT": {
        const part = { bytes: body, etag: etagOf(body) };
        upload.parts.set(Number(url.searchParams.get("partNumber")), part);
        return void response.writeHead(200, { etag: part.etag }).end();
      }
      case "GET":
        return listParts(response, url, uploadId, upload);
      case "POST":
        return complete(response, uploadId, upload, body.toString("utf8"));
      default:
        oss.uploads.delete(uploadId);
        return void response.writeHead(204).end();
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", oss.endpoint);
    const [, named = "", ...rest] = decodeURIComponent(url.pathname).split("/");
    const key = rest.join("/");
    const query = url.searchParams;
    const partNumber = query.get("partNumber");
    const line = `${request.method} ${key || "bucket"}${partNumber ? ` part ${partNumber}` : ""}`;
    oss.log.push(line);
    const { origin } = request.headers;
    if (request.method === "OPTIONS") return preflight(request, response);
    const rule = origin ? ruleFor(origin, request.method ?? "") : undefined;
    if (rule && origin) {
      response.setHeader("access-control-allow-origin", origin);
      response.setHeader("access-control-expose-headers", rule.exposed.join(", "));
    }
    const fault = oss.fault(line);
    if (fault === "cut") return void request.socket.destroy();
    if (fault) return fail(response, fault.status, fault.code, "A fault of the test.");
    const resource = key ? `/${named}/${key}` : `/${named}/`;
    const nowMs = Date.now() + oss.aheadSeconds * 1000;
    const verdict = judgeSignature(request, url, resource, { ...oss.keys, region }, nowMs);
    if (verdict !== "good") return fail(response, ...refusals[verdict]);
    const token = request.headers["x-oss-security-token"] ?? query.get("x-oss-security-token");
    if ((token ?? "") !== (oss.keys.securityToken ?? "")) {
      return fail(response, 403, "InvalidAccessKeyId", "The security token does not belong to it.");
    }
    if (named !== bucket) return fail(response, 404, "NoSuchBucket", "No such bucket.");
    if (!key) return aboutBucket(response, query);
    const uploadId = query.get("uploadId");
    if (uploadId) return aboutUpload(request, response, url, uploadId);
    if (request.method === "POST" && query.has("uploads")) {
      const id = randomUUID().replaceAll("-", "").toUpperCase();
      oss.uploads.set(id, {
        key,
        mime: String(request.headers["content-type"] ?? ""),
        parts: new Map(),
      });
      const facts = element("Bucket", bucket) + element("Key", key) + element("UploadId", id);
      return xml(response, "InitiateMultipartUploadResult", facts);
    }
    if (request.method === "PUT") {
      oss.objects.set(key, await buffer(request));
      return void response
        .writeHead(200, { etag: etagOf(oss.objects.get(key) ?? Buffer.alloc(0)) })
        .end();
    }
    if (request.method === "DELETE") {
      oss.objects.delete(key);
      return void response.writeHead(204).end();
    }
    return read(request, response, url, key);
  }

  return oss;
}
