import { imsVersion, type OperationName, operations } from "@/lib/ims/contract/operations";
import { operationsOfIms } from "@/lib/ims/contract/operations-of-ims";
import { type Fault, faults, isFault } from "./wire/faults";
import type { WireRequest } from "./wire/read-request";
import { signedWith } from "./signature/signed-with";

/**
 * Reads a common parameter from the part of the call that the signature covers. V3 signs the headers,
 * V1 the parameters but no headers. Under V1 the SDKs send the headers too; these are unsigned and
 * ignored. Under V3 a parameter that contradicts the header is refused.
 */
function common(wire: WireRequest, header: string, parameter: string): string | Fault {
  const found = [...wire.query, ...wire.form].filter(([name]) => name === parameter);
  if (found.length > 1) {
    return faults.invalidParameter({ path: parameter, message: "it is given twice" });
  }
  const ofParameters = found[0]?.[1] ?? "";
  const ofHeader = wire.headers.get(header) ?? "";
  const kind = signedWith(wire);
  if (kind === "v1") return ofParameters;
  if (ofHeader && ofParameters && ofHeader !== ofParameters) {
    const message = `it contradicts the header ${header}; leave the parameter out`;
    return faults.invalidParameter({ path: parameter, message });
  }
  return kind === "v3" ? ofHeader : ofHeader || ofParameters;
}

const isOurs = (action: string): action is OperationName => Object.hasOwn(operations, action);

/** The name of the requested operation. Names are case-sensitive, as at the gateway. */
export function dispatch(wire: WireRequest): OperationName | Fault {
  const action = common(wire, "x-acs-action", "Action");
  if (isFault(action)) return action;
  if (!action) return faults.missingAction();
  const version = common(wire, "x-acs-version", "Version");
  if (isFault(version)) return version;
  if (!version) return faults.missingVersion();
  if (version !== imsVersion) return faults.invalidVersion(version.slice(0, 40));
  if (isOurs(action)) return action;
  const shown = action.slice(0, 80);
  return operationsOfIms.has(action)
    ? faults.notImplementedOperation(shown)
    : faults.invalidAction(shown);
}
