/**
 * What each error code of a call or a clip means to a person: the key of its texts in the namespace
 * `cloudErrors` (what happened, what to do), and whether an unchanged retry may succeed. Sources: IMS
 * "Error codes", the composition codes of its editing guide, and the public codes of the RPC gateway.
 * Then follow the engine's own codes and the app's codes for calls that were never answered.
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

  // IMS, for a job or a clip
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

  // The embedded engine
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

  // The app: no answer, or an unreadable one
  "Connection.Timeout": ["timeout", "retry"],
  "Connection.Cut": ["cut", "retry"],
  "Connection.None": ["noConnection", "retry"],
  "Connection.NameUnknown": ["nameUnknown", "retry"],
  "Connection.Certificate": ["certificate", "mend"],
  "Answer.NotJson": ["notJson", "retry"],
  "Answer.CutShort": ["cut", "retry"],
  "Answer.OddShape": ["oddShape", "mend"],

  // The app: a stored submit that cannot be read
  "Submission.Unreadable": ["submissionUnreadable", "mend"],

  // The app: the monthly cap
  "Spending.OverCap": ["overCap", "mend"],
  "Spending.NoPrice": ["noPrice", "mend"],
  "Spending.NoLength": ["noLength", "mend"],
  "Spending.NoTier": ["noTier", "mend"],
  "Spending.NoTemplate": ["noTemplate", "mend"],
  "Spending.Unreadable": ["spendingUnreadable", "mend"],
} as const satisfies Record<string, readonly [key: string, next: "retry" | "mend"]>;

export type CloudErrorKey = (typeof errorCatalogue)[keyof typeof errorCatalogue][0];

/** `isRetryable`: the same call may succeed a little later; otherwise something must be corrected first. */
export type Explanation = { key: CloudErrorKey; isRetryable: boolean };

/** Patterns for codes that no list names. The first match wins. */
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

/** What a code means; null for an unknown code. */
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
