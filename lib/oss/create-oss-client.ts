import "server-only";
import { isIP } from "node:net";
import OSS from "ali-oss";
import { OssError, ossCodes, toOssError } from "./oss-error";

/** A key pair, with the session token of temporary keys. The same shape as the keys of IMS. */
export type OssKeys = {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | undefined;
};

export type OssClientOptions = {
  bucket: string;
  /** As IMS writes it: `cn-shanghai`. */
  region: string;
  /** Called before every call to OSS, so that temporary keys can be renewed. */
  credentials: () => Promise<OssKeys>;
  /** A test server, an accelerated or an internal endpoint; the region's own when absent. */
  endpoint?: string | undefined;
  timeoutMs?: number | undefined;
};

/** A part that has arrived. Numbers count from 1; the tag is sent back when the parts are joined. */
export type StoredPart = { number: number; etag: string; sizeBytes: number };

/** One CORS rule of the bucket. */
export type CorsRule = {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
};

export type OssClient = {
  bucket: string;
  region: string;
  /** Where a browser sends parts: `https://bucket.oss-cn-shanghai.aliyuncs.com`. */
  origin: string;
  /** Begins a multipart upload. @returns its id at OSS */
  initiate(key: string, mime: string): Promise<string>;
  /** A signed URL that accepts one part by PUT, without a content type, for so many seconds. */
  signPart(
    key: string,
    uploadId: string,
    partNumber: number,
    expiresSeconds: number,
  ): Promise<string>;
  /** Parts that have arrived, in order; null when OSS does not know the upload. */
  listParts(key: string, uploadId: string): Promise<StoredPart[] | null>;
  /** Joins the parts to one object. */
  complete(
    key: string,
    uploadId: string,
    parts: readonly Pick<StoredPart, "number" | "etag">[],
  ): Promise<void>;
  /** Deletes the parts. An unknown upload counts as deleted. */
  abort(key: string, uploadId: string): Promise<void>;
  /** Null when there is no such object. */
  head(key: string): Promise<{ sizeBytes: number } | null>;
  put(key: string, content: Buffer): Promise<void>;
  /** Deletes an object. An unknown object counts as deleted. */
  remove(key: string): Promise<void>;
  /** The bucket's region (`cn-shanghai`) and access rule (`private`, `public-read`, …). */
  bucketInfo(): Promise<{ region: string; access: string }>;
  /** The bucket's CORS rules; an empty list when it has none. */
  corsRules(): Promise<CorsRule[]>;
};

/** Methods of `ali-oss` that its types lack. */
type Inner = OSS & {
  requestError(result: { data?: unknown }): Promise<object>;
  getObjectMeta(key: string): Promise<{ res: { headers: object } }>;
};

const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const withoutPrefix = (location: string) => location.replace(/^oss-/, "");

/** OSS names the right endpoint when a bucket is in another region; `ali-oss` drops it. This keeps it. */
function keepRightEndpoint(client: Inner): void {
  const read = client.requestError.bind(client);
  client.requestError = async (result) => {
    const error = await read(result);
    const body = Buffer.isBuffer(result.data) ? result.data.toString("utf8") : "";
    const found = /<Endpoint>([^<]+)<\/Endpoint>/.exec(body)?.[1];
    return found ? Object.assign(error, { rightEndpoint: found }) : error;
  };
}

function connect(options: OssClientOptions, keys: OssKeys): Inner {
  const { endpoint } = options;
  const host = endpoint ? new URL(endpoint).hostname : "";
  const config = {
    accessKeyId: keys.accessKeyId,
    accessKeySecret: keys.accessKeySecret,
    bucket: options.bucket,
    region: `oss-${options.region}`,
    secure: true,
    authorizationV4: true,
    timeout: options.timeoutMs ?? 30_000,
    ...(endpoint ? { endpoint } : {}),
    // The bucket can be part of a host name, but not of an IP address.
    ...(isIP(host) ? { sldEnable: true } : {}),
    ...(keys.securityToken ? { stsToken: keys.securityToken } : {}),
    // `credentials` renews the keys; without this option the package warns on the console.
    ...(keys.securityToken
      ? {
          refreshSTSToken: async () => {
            const { securityToken = "", ...pair } = await options.credentials();
            return { ...pair, stsToken: securityToken };
          },
        }
      : {}),
  };
  const client = new OSS(config) as Inner;
  keepRightEndpoint(client);
  return client;
}

/** @throws OssError for every error of `work` */
async function asOssErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw toOssError(thrown);
  }
}

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof OssError && codes.includes(error.ossCode);

/**
 * A client for one bucket, signing with V4 (`OSS4-HMAC-SHA256`). Every call may throw an OssError.
 */
export function createOssClient(options: OssClientOptions): OssClient {
  let current: { id: string; client: Inner } | undefined;

  async function oss(): Promise<Inner> {
    const keys = await options.credentials();
    const id = `${keys.accessKeyId} ${keys.accessKeySecret} ${keys.securityToken ?? ""}`;
    if (current?.id !== id) current = { id, client: connect(options, keys) };
    return current.client;
  }

  async function listParts(key: string, uploadId: string): Promise<StoredPart[]> {
    const parts: StoredPart[] = [];
    for (let marker = "0"; ; ) {
      const page = { "max-parts": "1000", "part-number-marker": marker };
      const answer: {
        parts: unknown;
        isTruncated: unknown;
        nextPartNumberMarker?: string | number;
      } = await (await oss()).listParts(key, uploadId, page as unknown as OSS.ListPartsQuery);
      // One part is answered as an object, several as a list.
      for (const part of asList(answer.parts as Record<string, string>[])) {
        const { PartNumber, ETag = "", Size } = part;
        parts.push({ number: Number(PartNumber), etag: ETag, sizeBytes: Number(Size) });
      }
      const next = String(answer.nextPartNumberMarker ?? "");
      if (String(answer.isTruncated) !== "true" || !next || next === marker) break;
      marker = next;
    }
    return parts.sort((a, b) => a.number - b.number);
  }

  const own = options.endpoint ? new URL(options.endpoint) : null;
  const origin = own
    ? isIP(own.hostname)
      ? own.origin
      : `${own.protocol}//${options.bucket}.${own.host}`
    : `https://${options.bucket}.oss-${options.region}.aliyuncs.com`;

  return {
    bucket: options.bucket,
    region: options.region,
    origin,
    initiate: (key, mime) =>
      asOssErrors(async () => (await (await oss()).initMultipartUpload(key, { mime })).uploadId),
    signPart: (key, uploadId, partNumber, expiresSeconds) =>
      asOssErrors(async () => {
        const queries = { partNumber, uploadId };
        return (await oss()).signatureUrlV4("PUT", expiresSeconds, { queries }, key);
      }),
    async listParts(key, uploadId) {
      try {
        return await asOssErrors(() => listParts(key, uploadId));
      } catch (error) {
        if (isCode(error, ossCodes.noSuchUpload)) return null;
        throw error;
      }
    },
    complete: (key, uploadId, parts) =>
      asOssErrors(async () => {
        const client = await oss();
        await client.completeMultipartUpload(key, uploadId, [...parts]);
      }),
    async abort(key, uploadId) {
      try {
        await asOssErrors(async () => (await oss()).abortMultipartUpload(key, uploadId));
      } catch (error) {
        if (!isCode(error, ossCodes.noSuchUpload)) throw error;
      }
    },
    async head(key) {
      try {
        const { res } = await asOssErrors(async () => (await oss()).getObjectMeta(key));
        const headers = res.headers as Record<string, string | undefined>;
        return { sizeBytes: Number(headers["content-length"]) };
      } catch (error) {
        if (error instanceof OssError && error.httpStatus === 404) return null;
        throw error;
      }
    },
    put: (key, content) =>
      asOssErrors(async () => {
        await (await oss()).put(key, content);
      }),
    remove: (key) =>
      asOssErrors(async () => {
        await (await oss()).delete(key);
      }),
    bucketInfo: () =>
      asOssErrors(async () => {
        const { bucket } = await (await oss()).getBucketInfo(options.bucket);
        const { Location = "", AccessControlList } = bucket as {
          Location?: string;
          AccessControlList?: { Grant?: string };
        };
        return { region: withoutPrefix(Location), access: AccessControlList?.Grant ?? "" };
      }),
    async corsRules() {
      try {
        const { rules } = await asOssErrors(async () =>
          (await oss()).getBucketCORS(options.bucket),
        );
        return rules.map((rule) => ({
          origins: asList(rule.allowedOrigin),
          methods: asList(rule.allowedMethod),
          headers: asList(rule.allowedHeader),
          exposed: asList(rule.exposeHeader),
        }));
      } catch (error) {
        if (isCode(error, ossCodes.noSuchCors)) return [];
        throw error;
      }
    },
  };
}
