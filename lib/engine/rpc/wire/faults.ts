import type { ConfigProblem } from "@/lib/ims/contract/wire";

/**
 * All faults of the embedded engine, one constructor each, with the status and the code of IMS.
 * Source: IMS docs "Error codes", and the public codes of the RPC gateway. Codes that no public source
 * confirms are marked.
 */
export type Fault = {
  kind: "fault";
  httpStatus: number;
  code: string;
  message: string;
  /** Every problem of a request, for clients that mark fields. */
  problems?: ConfigProblem[];
  /** What went wrong inside, for the log only. */
  cause?: unknown;
  /** Additional headers of the answer. */
  headers?: Record<string, string>;
};

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && (value as Fault).kind === "fault";
}

const fault = (httpStatus: number, code: string, message: string): Fault => ({
  kind: "fault",
  httpStatus,
  code,
  message,
});

/** A request can have thousands of problems; the first hundred are enough to start with. */
const problemLimit = 100;

const sentence = (text: string): string => (/[.!?。]$/.test(text) ? text : `${text}.`);

export const faults = {
  missingAction: () => fault(400, "MissingAction", "Action is mandatory for this action."),
  missingVersion: () => fault(400, "MissingVersion", "Version is mandatory for this action."),
  invalidVersion: (version: string) =>
    fault(400, "InvalidVersion", `Specified parameter Version "${version}" is not valid.`),
  invalidAction: (action: string) =>
    fault(
      404,
      "InvalidAction.NotFound",
      `Specified api "${action}" is not found, please check your url and method.`,
    ),
  notImplementedOperation: (action: string) =>
    fault(
      501,
      "NotImplemented",
      `IMS has the operation "${action}", the embedded engine does not implement it yet.`,
    ),
  /** An operation that only Alibaba Cloud can perform. */
  cloudOnlyOperation: (action: string, instead: string) =>
    fault(
      501,
      "NotImplemented",
      `"${action}" works with storage that exists in Alibaba Cloud only. Use ${instead} here.`,
    ),
  /** A documented parameter that this engine cannot obey. It is refused, never ignored. */
  notImplementedParameter: (path: string, message: string): Fault => ({
    ...fault(
      501,
      "NotImplemented",
      `The embedded engine does not implement "${path}": ${sentence(message)}`,
    ),
    problems: [{ path, message }],
  }),
  unsupportedMethod: (method: string) =>
    fault(400, "UnsupportedHTTPMethod", `The HTTP method "${method}" is not supported.`),
  unsupportedFormat: (format: string) =>
    fault(400, "InvalidParameter.Format", `Format "${format}" is not supported; use JSON.`),
  unsupportedBody: (contentType: string) =>
    fault(
      415,
      "UnsupportedMediaType",
      `The body type "${contentType}" is not supported; send application/x-www-form-urlencoded.`,
    ),
  bodyTooLarge: (limitBytes: number) =>
    fault(413, "RequestTooLarge", `The request body is larger than ${limitBytes} bytes.`),
  malformedBody: () => fault(400, "InvalidParameter.Format", "The form body cannot be decoded."),
  headerTooLong: (name: string, limit: number) =>
    fault(400, "InvalidHeader", `The header "${name}" is longer than ${limit} characters.`),

  missingSignature: () =>
    fault(400, "IncompleteSignature", "The request has no signature that we know."),
  incompleteSignature: (detail: string) =>
    fault(400, "IncompleteSignature", `The signature is incomplete: ${sentence(detail)}`),
  missingSignaturePart: (name: string) =>
    fault(400, `Missing${name}`, `${name} is mandatory for this action.`),
  invalidSignatureMethod: (method: string) =>
    fault(400, "InvalidSignatureMethod", `The signature method "${method}" is not supported.`),
  accessKeyNotFound: () =>
    fault(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),
  signatureDoesNotMatch: (stringToSign: string) =>
    fault(
      400,
      "SignatureDoesNotMatch",
      `Specified signature is not matched with our calculation. server string to sign is: ${stringToSign}`,
    ),
  timestampFormat: () =>
    fault(
      400,
      "InvalidTimeStamp.Format",
      "Specified time stamp or date value is not well formatted; write yyyy-MM-ddTHH:mm:ssZ.",
    ),
  timestampExpired: () =>
    fault(
      400,
      "InvalidTimeStamp.Expired",
      "Specified time stamp or date value is expired; it may differ from the server's by 15 minutes.",
    ),
  /**
   * The wait is given in milliseconds in `x-acs-retry-after`, which the current SDKs read, and as
   * `TimeLeft` in `x-ratelimit-user`, which older SDKs read. Source: alibabacloud-typescript
   * openapi-core `getThrottlingTimeLeft`, alibabacloud-go darabonba-openapi `GetThrottlingTimeLeft`.
   */
  throttled: ({ perSecond, waitMs }: { perSecond: number; waitMs: number }): Fault => ({
    ...fault(
      400,
      "Throttling.User",
      `Request was denied due to user flow control: more than ${perSecond} requests per second. Try again in ${waitMs} ms.`,
    ),
    headers: {
      "x-acs-retry-after": String(waitMs),
      "x-ratelimit-user": `Limit:${perSecond},Remain:0,TimeLeft:${waitMs}`,
    },
  }),
  nonceUsed: () => fault(400, "SignatureNonceUsed", "Specified signature nonce was used already."),

  missingParameter: (path: string): Fault => ({
    ...fault(
      400,
      "MissingParameter",
      `The input parameter "${path}" that is mandatory for processing this request is not supplied.`,
    ),
    problems: [{ path, message: "is mandatory" }],
  }),
  /** The message has the first problem, `Problems` has all of them. */
  invalidParameter: (first: ConfigProblem, ...others: ConfigProblem[]): Fault => {
    const rest = others.length > 0 ? ` (${others.length} more in Problems)` : "";
    return {
      ...fault(
        400,
        "InvalidParameter",
        `The specified parameter "${first.path}" is not valid: ${sentence(first.message)}${rest}`,
      ),
      problems: [first, ...others].slice(0, problemLimit),
    };
  },
  /** The code is that of failed jobs in IMS. */
  contentBad: (path: string, { reason, message }: { reason: string; message: string }): Fault => ({
    ...fault(
      400,
      "InvalidParameter.ResourceContentBad",
      `The file of "${path}" cannot be used: ${sentence(message)}`,
    ),
    problems: [{ path, message, reason }],
  }),
  objectNotFound: (path: string, url: string): Fault => ({
    ...fault(404, "ResourceNotFound", `There is no object at "${url}".`),
    problems: [{ path, message: "there is no object at this address; put the file there first" }],
  }),
  /** The code of failed jobs in IMS, used at submission already. */
  materialNotFound: (first: ConfigProblem, ...others: ConfigProblem[]): Fault => ({
    ...faults.invalidParameter(first, ...others),
    code: "InvalidMaterial.NotFound",
  }),
  /** Code UNCONFIRMED; the refusal of a repeated URL is documented. */
  mediaAlreadyExists: (mediaId: string) =>
    fault(
      409,
      "MediaAlreadyExist",
      `The InputURL is registered already as media "${mediaId}"; use it, or set Overwrite to true.`,
    ),
  mediaNotFound: (mediaId: string) =>
    fault(404, "ResourceNotFound", `The specified media "${mediaId}" does not exist.`),
  templateOfRequestNotFound: (path: string, templateId: string): Fault => ({
    ...fault(404, "ResourceNotFound", `The template "${templateId}" of "${path}" does not exist.`),
    problems: [{ path, message: `there is no template "${templateId}"; choose another` }],
  }),
  templateNotFound: (templateId: string) =>
    fault(404, "ResourceNotFound", `The specified template "${templateId}" does not exist.`),
  jobNotFound: (jobId: string) =>
    fault(404, "ResourceNotFound", `The specified job "${jobId}" does not exist.`),
  projectNotFound: (projectId: string) =>
    fault(404, "ProjectNotFound", `The specified project "${projectId}" does not exist.`),
  subJobNotFound: (subJobId: string) =>
    fault(404, "ResourceNotFound", `The specified sub job "${subJobId}" does not exist.`),
  deliveryNotFound: (deliveryId: string) =>
    fault(404, "ResourceNotFound", `The specified delivery "${deliveryId}" does not exist.`),
  /** Code as in ECS, UNCONFIRMED for ICE. */
  tokenMismatch: () =>
    fault(
      400,
      "IdempotentParameterMismatch",
      "The request uses the same client token as a previous one, but its parameters differ.",
    ),
  wrongState: (message: string) => fault(409, "OperationDenied.Status", sentence(message)),
  signedUrlRefused: (code: "AccessDenied" | "SignatureDoesNotMatch", message: string) =>
    fault(403, code, message),
  /** Speaking or drawing for this call failed; the failure has its own code and message. */
  workFailed: (failure: {
    kind: "input" | "machine" | "room";
    code: string;
    message: string;
  }): Fault => ({
    ...fault(failure.kind === "input" ? 400 : 503, failure.code, failure.message),
    cause: failure,
  }),
  /** The caller has closed the connection and reads no answer. The status is the one that nginx logs. */
  clientGone: () => fault(499, "ClientGone", "The caller has gone."),
  internal: (cause: unknown): Fault => ({
    ...fault(500, "InternalError", "The request processing has failed due to some unknown error."),
    cause,
  }),
  unavailable: (cause: unknown): Fault => ({
    ...fault(503, "ServiceUnAvailable", "The engine cannot answer at the moment; try again."),
    cause,
  }),
} as const;
