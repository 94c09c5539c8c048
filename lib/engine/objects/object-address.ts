import { objectUrlPattern } from "@/lib/ims/schema/config/output-config";

/** An object: `objects/<bucket>/<key>` in the data folder. */
export type ObjectAddress = { bucket: string; key: string };

export type AddressReading = { ok: true; address: ObjectAddress } | { ok: false; message: string };

const keyLimitBytes = 1023;
const segmentLimitBytes = 255;

const refuse = (message: string): AddressReading => ({ ok: false, message });
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a careless program that decodes the key a second time would leave the bucket. */
function isDangerousDecoded(key: string): boolean {
  const decoded = key.replaceAll(/%(2e|2f|5c|00)/gi, (sign) => decodeURIComponent(sign));
  if (decoded === key) return false;
  return decoded.includes("\0") || decoded.split(/[/\\]/).some((part) => /^\.{0,2}$/.test(part));
}

/** Why a key cannot be used as a path below its bucket, or null when it can. */
export function keyProblem(key: string): string | null {
  if (bytes(key) > keyLimitBytes) return `the object key is longer than ${keyLimitBytes} bytes`;
  // oxlint-disable-next-line no-control-regex -- the rule refuses control characters
  if (/[\u0000-\u001f\u007f\\]/.test(key)) return "the object key holds a forbidden character";
  if (isDangerousDecoded(key)) return "the object key is percent-encoded twice";
  const segments = key.split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    return "the object key must not hold empty, '.' or '..' parts";
  }
  if (segments.some((segment) => bytes(segment) > segmentLimitBytes)) {
    return `a part of the object key is longer than ${segmentLimitBytes} bytes`;
  }
  return null;
}

/**
 * Reads `http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>` (percent-encoded, query ignored) or
 * `oss://<bucket>/<key>` (not encoded). Every key that could leave the bucket's folder is refused.
 */
export function readObjectUrl(url: string): AddressReading {
  const match = objectUrlPattern.exec(url);
  const bucket = match?.[1] ?? match?.[3];
  const rawKey = match?.[4];
  if (!bucket || !rawKey) {
    return refuse(
      "write http(s)://<bucket>.oss-<region>.aliyuncs.com/<key> or oss://<bucket>/<key>",
    );
  }
  let key = rawKey;
  if (!url.startsWith("oss:")) {
    try {
      key = decodeURIComponent(rawKey.replace(/[?#].*$/s, ""));
    } catch {
      return refuse("the address is not percent-encoded correctly: write %25 for a percent sign");
    }
  }
  const problem = keyProblem(key);
  return problem ? refuse(problem) : { ok: true, address: { bucket, key } };
}

/**
 * Why a web address cannot name an output, or null when it can. Text after a bare `?` or `#` is not
 * part of the key, so a placeholder there would give every output the same name.
 */
export function outputUrlProblem(url: string): string | null {
  const sign = url.startsWith("oss:") ? undefined : /[?#]/.exec(url)?.[0];
  if (sign === undefined) return null;
  const code = sign === "#" ? "%23" : "%3F";
  return `"${sign}" ends the path of a web address; write ${code} in its place, or an oss:// address`;
}

/** The address of output `index`: every `{index}` is replaced. */
export function outputUrl(mediaUrl: string, index: number): string {
  return mediaUrl.replaceAll("{index}", String(index));
}

export function fileNameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
