import { createHash, timingSafeEqual } from "node:crypto";
import type { OperationName } from "@/lib/ims/contract/operations";
import { type Fault, faults, isFault } from "../wire/faults";
import type { WireRequest } from "../wire/read-request";
import { signedWith } from "./signed-with";
import { signV1, stringToSignV1 } from "./string-to-sign-v1";
import { parseV3Authorization, signV3, stringToSignV3, v3Algorithm } from "./string-to-sign-v3";

export type AccessKey = { accessKeyId: string; accessKeySecret: string };

/** What a signature is checked with. */
export type AuthenticationContext = {
  accessKeys: AccessKey;
  now(): Date;
  /** Remembers a nonce; false when it was used before. */
  useNonce(nonce: string, expiresAt: Date): Promise<boolean>;
};

/** How far a client's clock may be off, in both directions. Source: V3 signature docs. */
const windowMs = 15 * 60_000;
const nonceLimit = 128;
const contentHash = "x-acs-content-sha256";

type Claim = { accessKeyId: string; time: string; nonce: string; given: string; expected: string };
type Signed = Claim & { stringToSign: string };

/** Compares in constant time for equal lengths; the length of a signature is no secret. */
function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function readV3(wire: WireRequest, header: string, keys: AccessKey): Signed | Fault {
  if (!header.startsWith(v3Algorithm)) {
    return faults.invalidSignatureMethod(header.split(/\s/)[0]?.slice(0, 40) ?? "");
  }
  const authorization = parseV3Authorization(header);
  if (!authorization) return faults.incompleteSignature("the Authorization header is malformed");
  const ours = [...wire.headers.keys()].filter((name) => name.startsWith("x-acs-"));
  const ofBody = wire.body.byteLength > 0 ? ["content-type"] : [];
  for (const name of ["host", ...ofBody, ...ours]) {
    if (!authorization.signedHeaders.includes(name)) {
      return faults.incompleteSignature(`the header ${name} is not among the signed headers`);
    }
  }
  const absent = authorization.signedHeaders.find((name) => !wire.headers.has(name));
  if (absent) return faults.incompleteSignature(`the signed header ${absent} is absent`);
  const bodySha256 = createHash("sha256").update(wire.body).digest("hex");
  const claimed = wire.headers.get(contentHash);
  if (claimed?.toLowerCase() !== bodySha256) {
    const message = claimed === undefined ? "is absent" : "is not the SHA-256 of the body";
    return faults.incompleteSignature(`the header ${contentHash} ${message}`);
  }
  const { signedHeaders } = authorization;
  const stringToSign = stringToSignV3({ ...wire, signedHeaders, bodySha256 });
  return {
    accessKeyId: authorization.accessKeyId,
    time: wire.headers.get("x-acs-date") ?? "",
    nonce: wire.headers.get("x-acs-signature-nonce") ?? "",
    given: authorization.signature,
    expected: signV3(keys.accessKeySecret, stringToSign),
    stringToSign,
  };
}

function readV1(wire: WireRequest, keys: AccessKey): Signed | Fault {
  const parameters = [...wire.query, ...wire.form];
  const value = (name: string) => parameters.find(([key]) => key === name)?.[1] ?? "";
  const given = value("Signature");
  if (!given) return faults.missingSignature();
  if (!value("AccessKeyId")) return faults.missingSignaturePart("AccessKeyId");
  const method = value("SignatureMethod");
  if (method !== "HMAC-SHA1") return faults.invalidSignatureMethod(method.slice(0, 40));
  if (value("SignatureVersion") !== "1.0") {
    return faults.incompleteSignature("SignatureVersion must be 1.0");
  }
  const format = value("Format");
  if (format && format.toUpperCase() !== "JSON") {
    return faults.unsupportedFormat(format.slice(0, 40));
  }
  const stringToSign = stringToSignV1(wire.method, parameters);
  return {
    accessKeyId: value("AccessKeyId"),
    time: value("Timestamp"),
    nonce: value("SignatureNonce"),
    given,
    expected: signV1(keys.accessKeySecret, stringToSign),
    stringToSign,
  };
}

/**
 * The operations that the official SDKs call without a signature (`AuthType: Anonymous`): reading the
 * public library. No other operation may ever be added here.
 */
const anonymousOperations: ReadonlySet<OperationName> = new Set<OperationName>([
  "ListPublicMediaBasicInfos",
  "GetPublicMediaInfo",
  "ListAllPublicMediaTags",
]);

/**
 * Authenticates a call: checks key, clock, signature, and that the nonce is new. Returns null when all
 * are valid. The nonce is used up last, so that nobody without the secret can use it up. A signature is
 * checked even where none is required.
 */
export async function authenticate(
  wire: WireRequest,
  operation: OperationName,
  context: AuthenticationContext,
): Promise<Fault | null> {
  const kind = signedWith(wire);
  if (kind === "none") return anonymousOperations.has(operation) ? null : faults.missingSignature();
  const claim =
    kind === "v3"
      ? readV3(wire, wire.headers.get("authorization") ?? "", context.accessKeys)
      : readV1(wire, context.accessKeys);
  if (isFault(claim)) return claim;
  if (!claim.time) return faults.missingSignaturePart("Timestamp");
  if (!claim.nonce) return faults.missingSignaturePart("SignatureNonce");
  if (claim.nonce.length > nonceLimit) return faults.headerTooLong("nonce", nonceLimit);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(claim.time)) return faults.timestampFormat();
  const time = Date.parse(claim.time);
  if (Number.isNaN(time)) return faults.timestampFormat();
  if (Math.abs(context.now().getTime() - time) > windowMs) return faults.timestampExpired();
  if (!sameText(claim.accessKeyId, context.accessKeys.accessKeyId))
    return faults.accessKeyNotFound();
  if (!sameText(claim.given, claim.expected)) {
    return faults.signatureDoesNotMatch(claim.stringToSign.slice(0, 2000));
  }
  const isNew = await context.useNonce(
    `${claim.accessKeyId} ${claim.nonce}`,
    new Date(time + windowMs + 60_000),
  );
  return isNew ? null : faults.nonceUsed();
}
