import { AppError, type AppErrorCode } from "@/lib/base/pure/errors";

/** How a call to OSS failed: it was refused, or it got no answer. */
export type OssFailure = Extract<AppErrorCode, "oss-refused" | "oss-unreachable">;

/**
 * A failed call to OSS. `ossCode` is the error code of OSS
 * (`SignatureDoesNotMatch`, `NoSuchUpload`), empty when no answer came.
 */
export class OssError extends AppError {
  static override readonly family = "OssError";

  readonly ossCode: string;
  readonly httpStatus: number;
  readonly requestId: string;
  /** The bucket's endpoint (`oss-cn-beijing.aliyuncs.com`), when the refusal names it. */
  readonly rightEndpoint: string | null;

  constructor(
    failure: OssFailure,
    message: string,
    answer: {
      ossCode?: string;
      httpStatus?: number;
      requestId?: string;
      rightEndpoint?: string | null;
      cause?: unknown;
    } = {},
  ) {
    const { ossCode = "", httpStatus = 0, requestId = "", rightEndpoint = null } = answer;
    super(failure, message, { cause: answer.cause, details: { ossCode, httpStatus, requestId } });
    this.name = "OssError";
    this.ossCode = ossCode;
    this.httpStatus = httpStatus;
    this.requestId = requestId;
    this.rightEndpoint = rightEndpoint;
  }
}

/** The error codes that the app distinguishes; any other code is shown as it came. */
export const ossCodes = {
  noSuchUpload: "NoSuchUpload",
  noSuchKey: "NoSuchKey",
  noSuchBucket: "NoSuchBucket",
  noSuchCors: "NoSuchCORSConfiguration",
  accessDenied: "AccessDenied",
  unknownKey: "InvalidAccessKeyId",
  signature: "SignatureDoesNotMatch",
  clockSkew: "RequestTimeTooSkewed",
} as const;

type Thrown = {
  status?: unknown;
  code?: unknown;
  message?: unknown;
  requestId?: unknown;
  rightEndpoint?: unknown;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Turns an error of `ali-oss` into an OssError. A status above 0 means that OSS answered. */
export function toOssError(thrown: unknown): OssError {
  if (thrown instanceof OssError) return thrown;
  const failure = (typeof thrown === "object" && thrown !== null ? thrown : {}) as Thrown;
  const status = typeof failure.status === "number" ? failure.status : 0;
  if (status > 0) {
    return new OssError("oss-refused", text(failure.message), {
      ossCode: text(failure.code),
      httpStatus: status,
      requestId: text(failure.requestId),
      rightEndpoint: text(failure.rightEndpoint) || null,
      cause: thrown,
    });
  }
  return new OssError("oss-unreachable", text(failure.message) || "No connection to the bucket.", {
    cause: thrown,
  });
}
