import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * The server side of OSS4-HMAC-SHA256, written from the documentation and not from the client, so that
 * a mistake of the client is not repeated here and accepted.
 * https://www.alibabacloud.com/help/en/oss/developer-reference/recommend-to-use-signature-version-4
 */
export type SignatureKeys = { accessKeyId: string; accessKeySecret: string; region: string };

export type SignatureVerdict =
  | "good"
  | "unsigned"
  | "unknown-key"
  | "wrong"
  | "expired"
  | "wrong-region";

const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** RFC 3986: encodes also what `encodeURIComponent` leaves as it is. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "x-oss-signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .join("&");
}

function canonicalHeaders(headers: IncomingMessage["headers"], additional: string[]): string {
  const signed = Object.keys(headers).filter(
    (name) =>
      name === "content-type" ||
      name === "content-md5" ||
      name.startsWith("x-oss-") ||
      additional.includes(name),
  );
  return signed
    .sort()
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join("");
}

/** `20261122T085812Z` as milliseconds. */
function timeOf(stamp: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
}

/** Checks the signature of a request, in its header or its URL. `resource` is `/bucket/key`. */
export function judgeSignature(
  request: IncomingMessage,
  url: URL,
  resource: string,
  keys: SignatureKeys,
  nowMs: number,
): SignatureVerdict {
  const header = request.headers.authorization ?? "";
  const inHeader = header.startsWith("OSS4-HMAC-SHA256 ");
  const field = (name: string) => new RegExp(`${name}=([^,]+)`).exec(header)?.[1] ?? "";
  const query = url.searchParams;
  const credential = inHeader ? field("Credential") : (query.get("x-oss-credential") ?? "");
  const given = inHeader ? field("Signature") : (query.get("x-oss-signature") ?? "");
  if (!credential || !given) return "unsigned";
  const [id, date = "", region = ""] = credential.split("/");
  if (id !== keys.accessKeyId) return "unknown-key";
  if (region !== keys.region) return "wrong-region";
  const stamp = inHeader ? String(request.headers["x-oss-date"]) : (query.get("x-oss-date") ?? "");
  const additional = (
    inHeader ? field("AdditionalHeaders") : (query.get("x-oss-additional-headers") ?? "")
  )
    .split(";")
    .filter(Boolean);
  const payload = request.headers["x-oss-content-sha256"] ?? "UNSIGNED-PAYLOAD";
  const canonical = [
    request.method,
    resource.split("/").map(encode).join("/"),
    canonicalQuery(query),
    canonicalHeaders(request.headers, additional),
    additional.join(";"),
    payload,
  ].join("\n");
  const scope = `${date}/${region}/oss/aliyun_v4_request`;
  const hashed = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["OSS4-HMAC-SHA256", stamp, scope, hashed].join("\n");
  const key = ["oss", "aliyun_v4_request"].reduce<Buffer>(
    (last, word) => hmac(last, word),
    hmac(hmac(`aliyun_v4${keys.accessKeySecret}`, date), region),
  );
  const right = hmac(key, toSign).toString("hex");
  const same =
    right.length === given.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
  if (!same) return "wrong";
  const lifeSeconds = inHeader ? 900 : Number(query.get("x-oss-expires"));
  return nowMs > timeOf(stamp) + lifeSeconds * 1000 ? "expired" : "good";
}
