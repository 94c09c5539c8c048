import type { ImsError } from "@/lib/ims/errors/ims-error";
import { isThrottled } from "@/lib/ims/transport/retry-policy";
import type {
  ConnectionFinding,
  ConnectionStep,
  StepResult,
} from "@/lib/model/settings/connection-test";
import { ramPolicy } from "./ram-policy";
import { stepResult } from "./step-result";

type Verdict = readonly [ConnectionStep, "warn" | "bad", ConnectionFinding];

/** The gateway's refusals in the order of its checks. Source: reference 6.2 and 6.3. */
const byCode: ReadonlyArray<readonly [pattern: RegExp, verdict: Verdict]> = [
  [/^InvalidCredentials$/, ["keys", "bad", "keysMissing"]],
  [/^InvalidTimeStamp\.|^RequestTimeTooSkewed$/, ["clock", "bad", "clockWrong"]],
  [/^InvalidAccessKeyId\.Inactive$/, ["account", "bad", "keyInactive"]],
  [/^(InvalidAccessKeyId|MissingAccessKeyId)/, ["account", "bad", "keyUnknown"]],
  [/^(SignatureDoesNotMatch|IncompleteSignature)/, ["account", "bad", "secretWrong"]],
  [/^(InvalidSecurityToken|MissingSecurityToken)/, ["account", "bad", "tokenExpired"]],
  [/^Forbidden\.(RiskControl|UserVerification)/, ["account", "bad", "accountHeld"]],
  [/^OperationDenied\.Suspended/, ["service", "bad", "serviceSuspended"]],
  [/^OperationDenied/, ["service", "bad", "serviceClosed"]],
  [
    /^(InvalidProduct|InvalidApi|InvalidAction|InvalidVersion)\b/,
    ["service", "bad", "serviceElsewhere"],
  ],
  [/^(Forbidden|NoPermission)/, ["rights", "bad", "rightsMissing"]],
];

/** The result of the step at which a refused call failed; all steps before it succeeded. */
export function findFailedStep(error: ImsError, operation: string, bucket: string): StepResult {
  const { imsCode, message, requestId } = error;
  const said = { code: error.shownCode, message, requestId };
  if (isThrottled(error)) return stepResult("service", "warn", "serviceThrottled", { said });
  if (error.code === "ims-answer-unreadable") {
    return stepResult("address", "bad", "addressStranger", { said });
  }
  const verdict = byCode.find(([pattern]) => pattern.test(imsCode))?.[1];
  if (!verdict) {
    const trouble = error.httpStatus >= 500 || error.code === "ims-unreachable";
    const finding = trouble ? "serviceTrouble" : "serviceUnclear";
    return stepResult("service", "bad", finding, { said });
  }
  const [step, state, finding] = verdict;
  const paste =
    finding === "rightsMissing" ? { kind: "ramPolicy" as const, text: ramPolicy(bucket) } : null;
  return stepResult(step, state, finding, { said, paste, values: { operation } });
}
