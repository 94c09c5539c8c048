import { z } from "zod";

/** Regions that accept uploads into VOD storage. Source: SDK comments of CreateUploadMedia (8.1). */
export const uploadRegions: readonly string[] = ["cn-shanghai", "cn-beijing", "cn-shenzhen"];

/** A storage location of VOD: a host without a scheme, which contains its region. Source: 4.1, 8.1. */
export const storageLocationPattern = /^outin-[a-z0-9]+\.oss-([a-z0-9-]+)\.aliyuncs\.com$/;

/** How long upload keys are valid when the answer does not say. Source: 8.1. */
const keysHoldSeconds = 3_000;

export const uploadMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaId: z.string(),
  /** Base64 of JSON: the target of the file. */
  UploadAddress: z.string(),
  /** Base64 of JSON: temporary keys for that one object. */
  UploadAuth: z.string(),
});

/** Source: the upload protocol of VOD, which IMS shares. confirmed: false */
const addressSchema = z.looseObject({
  Endpoint: z.url({ protocol: /^https?$/ }),
  Bucket: z.string().min(1),
  FileName: z.string().min(1),
});
const authSchema = z.looseObject({
  AccessKeyId: z.string().min(1),
  AccessKeySecret: z.string().min(1),
  SecurityToken: z.string().min(1),
  ExpireUTCTime: z.iso.datetime({ offset: true }).optional().catch(undefined),
});

/** The target of one file, and the temporary keys for it. */
export type UploadTicket = {
  endpoint: string;
  bucket: string;
  key: string;
  keys: { accessKeyId: string; accessKeySecret: string; securityToken: string };
  expiresAtMs: number;
};

const fromBase64 = (text: string): unknown =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0))));

/**
 * Reads the two texts of CreateUploadMedia and RefreshUploadMedia.
 * @throws Error when either text is malformed
 */
export function readUploadTicket(
  answer: Pick<z.output<typeof uploadMediaAnswerSchema>, "UploadAddress" | "UploadAuth">,
  nowMs: number,
): UploadTicket {
  const { Endpoint, Bucket, FileName } = addressSchema.parse(fromBase64(answer.UploadAddress));
  const auth = authSchema.parse(fromBase64(answer.UploadAuth));
  const { AccessKeyId, AccessKeySecret, SecurityToken, ExpireUTCTime } = auth;
  return {
    // Browsers may send to object storage over https only.
    endpoint: Endpoint.replace(/^http:(\/\/[a-z0-9.-]+\.aliyuncs\.com)(?=\/|$)/i, "https:$1"),
    bucket: Bucket,
    key: FileName,
    keys: {
      accessKeyId: AccessKeyId,
      accessKeySecret: AccessKeySecret,
      securityToken: SecurityToken,
    },
    expiresAtMs: ExpireUTCTime ? Date.parse(ExpireUTCTime) : nowMs + keysHoldSeconds * 1000,
  };
}
