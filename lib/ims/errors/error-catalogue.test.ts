import { describe, expect, it } from "vitest";
import { errorCatalogue, explainError } from "./error-catalogue";
import { ImsError, troubleCodes } from "./ims-error";
import { isPassing } from "../transport/retry-policy";

/** As documented: reference, sections 6.2 and 6.3, with the composition codes. */
const documented = `
  MissingParameter InvalidParameter OperationDenied OperationDenied.Suspended ProjectNotFound
  ResourceNotFound RequestsTooFrequent Forbidden InternalError ServiceUnAvailable
  InvalidParameter.ResourceContentBad InvalidMaterial.NotFound QueryMaterialFailed
  ProduceTimelineFormatError ExceededMaximumValue InvalidAccessKeyId.NotFound
  InvalidAccessKeyId.Inactive SignatureDoesNotMatch IncompleteSignature InvalidTimeStamp.Format
  InvalidTimeStamp.Expired SignatureNonceUsed InvalidSignatureMethod InvalidParameter.Format
  MissingAccessKeyId MissingTimestamp InvalidProduct.NotFound InvalidApi.NotFound
  InvalidProtocol.NeedSsl UnsupportedHTTPMethod Throttling Throttling.User Throttling.Api
  Forbidden.RAM NoPermission Forbidden.RiskControl Forbidden.UserVerification
  ServiceUnavailable
`
  .trim()
  .split(/\s+/);

describe("the catalogue of errors", () => {
  it.each(documented)("knows %s by itself, not by its family", (code) => {
    expect(Object.keys(errorCatalogue)).toContain(code);
  });

  it("knows every code of this program for a call without an answer", () => {
    const unknown = Object.values(troubleCodes).filter((code) => !(code in errorCatalogue));
    expect(unknown).toEqual([]);
  });

  it.each([
    ["Throttling.Burst", "throttled"],
    ["Forbidden.SubUser", "noPermission"],
    ["InvalidSecurityToken.Expired", "tokenExpired"],
    ["InvalidSecurityToken.MismatchWithAccessKey", "tokenExpired"],
    ["MissingOutputConfig", "missingParameter"],
    ["InvalidJobType", "invalidParameter"],
    ["InvalidFoo.NotFound", "gone"],
    ["TemplateNotFound", "gone"],
  ])("explains %s by its family", (code, key) => {
    expect(explainError(code)?.key).toBe(key);
  });

  it.each(["", "Quirk", "Invalid", "constructor", "missingParameter"])(
    "does not pretend to know %j",
    (code) => {
      expect(explainError(code)).toBeNull();
    },
  );

  it("says that what the client repeats by itself may be tried again", () => {
    const cases: [string, number][] = [
      ["Throttling.User", 400],
      ["RequestsTooFrequent", 403],
      ["InternalError", 500],
      ["ServiceUnAvailable", 503],
      ["SignatureNonceUsed", 400],
    ];
    for (const [imsCode, httpStatus] of cases) {
      expect(isPassing(new ImsError("ims-refused", "", { imsCode, httpStatus }))).toBe(true);
      expect(explainError(imsCode)?.isRetryable).toBe(true);
    }
    expect(explainError("Throttling.Burst")?.isRetryable).toBe(true);
    expect(explainError("InvalidParameter")?.isRetryable).toBe(false);
  });
});
