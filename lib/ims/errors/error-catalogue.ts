/**
 * What every code of a failed call or a failed clip means to a person: the key of its words in the
 * namespace `cloudErrors` (what happened, what to do), and whether the same thing may be tried again
 * as it is. Sources: IMS "Error codes", the composition codes of its editing guide, the public codes
 * of the RPC gateway; then the engine's own, and our words for calls that were never answered.
 */
export const errorCatalogue = {
  // IMS
  MissingParameter: ["missingParameter", "mend"],
  InvalidParameter: ["invalidParameter", "mend"],
  OperationDenied: ["notOpened", "mend"],
  "OperationDenied.Suspended": ["suspended", "mend"],
  ProjectNotFound: ["projectGone", "mend"],
  ResourceNotFound: ["gone", "mend"],
  RequestsTooFrequent: ["throttled", "retry"],
  Forbidden: ["noPermission", "mend"],
  InternalError: ["internal", "retry"],
  ServiceUnAvailable: ["unavailable", "retry"],

  // IMS, of a job or a clip
  "InvalidParameter.ResourceContentBad": ["contentBad", "mend"],
  "InvalidMaterial.NotFound": ["materialGone", "mend"],
  QueryMaterialFailed: ["materialUnread", "retry"],
  ProduceTimelineFormatError: ["timeline", "mend"],
  ExceededMaximumValue: ["tooLarge", "mend"],
  JobCancelled: ["cancelled", "mend"],

  // The gateway
  "InvalidAccessKeyId.NotFound": ["keyUnknown", "mend"],
  "InvalidAccessKeyId.Inactive": ["keyDisabled", "mend"],
  SignatureDoesNotMatch: ["secretWrong", "mend"],
  IncompleteSignature: ["protocol", "mend"],
  "InvalidTimeStamp.Format": ["protocol", "mend"],
  "InvalidTimeStamp.Expired": ["clock", "mend"],
  SignatureNonceUsed: ["cameTwice", "retry"],
  InvalidSignatureMethod: ["protocol", "mend"],
  "InvalidParameter.Format": ["protocol", "mend"],
  MissingAccessKeyId: ["keyMissing", "mend"],
  MissingTimestamp: ["protocol", "mend"],
  "InvalidProduct.NotFound": ["wrongEndpoint", "mend"],
  "InvalidApi.NotFound": ["wrongEndpoint", "mend"],
  "InvalidAction.NotFound": ["wrongEndpoint", "mend"],
  "InvalidProtocol.NeedSsl": ["needSsl", "mend"],
  UnsupportedHTTPMethod: ["protocol", "mend"],
  Throttling: ["throttled", "retry"],
  "Throttling.User": ["throttled", "retry"],
  "Throttling.Api": ["throttled", "retry"],
  "Forbidden.RAM": ["noPermission", "mend"],
  NoPermission: ["noPermission", "mend"],
  "Forbidden.RiskControl": ["riskControl", "mend"],
  "Forbidden.UserVerification": ["verification", "mend"],
  InvalidSecurityToken: ["tokenExpired", "mend"],
  ServiceUnavailable: ["unavailable", "retry"],
  InvalidCredentials: ["noCredentials", "mend"],

  // The engine's own
  NotImplemented: ["notHere", "mend"],
  IdempotentParameterMismatch: ["sentBefore", "mend"],
  MediaAlreadyExist: ["mediaThere", "mend"],
  JobNotFound: ["gone", "mend"],
  MediaNotFound: ["gone", "mend"],
  "OperationDenied.Status": ["wrongState", "mend"],
  RequestTooLarge: ["requestTooLarge", "mend"],
  UnsupportedMediaType: ["protocol", "mend"],
  AccessDenied: ["linkExpired", "mend"],
  ClientGone: ["cut", "retry"],

  // Ours: no answer, or none that can be read
  "Connection.Timeout": ["timeout", "retry"],
  "Connection.Cut": ["cut", "retry"],
  "Connection.None": ["noConnection", "retry"],
  "Connection.NameUnknown": ["nameUnknown", "retry"],
  "Connection.Certificate": ["certificate", "mend"],
  "Answer.NotJson": ["notJson", "retry"],
  "Answer.CutShort": ["cut", "retry"],
  "Answer.OddShape": ["oddShape", "mend"],

  // Ours: the month's cap
  "Spending.OverCap": ["overCap", "mend"],
  "Spending.NoPrice": ["noPrice", "mend"],
  "Spending.NoLength": ["noLength", "mend"],
  "Spending.NoTier": ["noTier", "mend"],
  "Spending.NoTemplate": ["noTemplate", "mend"],
} as const satisfies Record<string, readonly [key: string, next: "retry" | "mend"]>;

export type CloudErrorKey = (typeof errorCatalogue)[keyof typeof errorCatalogue][0];

/** `isRetryable`: it may succeed as it is a little later; else something has to be mended first. */
export type Explanation = { key: CloudErrorKey; isRetryable: boolean };

/** Families of codes, for members that no list names. First match wins. */
const families: ReadonlyArray<readonly [RegExp, CloudErrorKey]> = [
  [/^(Throttling|RequestsTooFrequent)\./, "throttled"],
  [/^InvalidAccessKeyId\./, "keyUnknown"],
  [/^InvalidSecurityToken\./, "tokenExpired"],
  [/^InvalidTimeStamp\./i, "clock"],
  [/^(Forbidden|NoPermission)\./, "noPermission"],
  [/^OperationDenied\./, "wrongState"],
  [/^ServiceUn[Aa]vailable\./, "unavailable"],
  [/^InternalError\./, "internal"],
  [/^InvalidMaterial\./, "materialGone"],
  [/^ExceededMaximumValue\./, "tooLarge"],
  [/NotFound$|NotExist$/, "gone"],
  [/^Missing[A-Z]/, "missingParameter"],
  [/^Invalid[A-Z]/, "invalidParameter"],
];

/** What a code means, or null when nobody has written that down. */
export function explainError(code: string): Explanation | null {
  const exact = Object.hasOwn(errorCatalogue, code)
    ? errorCatalogue[code as keyof typeof errorCatalogue]
    : undefined;
  if (exact) return { key: exact[0], isRetryable: exact[1] === "retry" };
  const key = families.find(([pattern]) => pattern.test(code))?.[1];
  return key ? { key, isRetryable: retryableKeys.has(key) } : null;
}

const retryableKeys: ReadonlySet<string> = new Set(
  Object.values(errorCatalogue)
    .filter(([, next]) => next === "retry")
    .map(([key]) => key),
);
