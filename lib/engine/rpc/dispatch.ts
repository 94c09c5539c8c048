import { imsVersion, type OperationName, operations } from "@/lib/ims/operations";
import { type Fault, faults } from "./faults";
import { operationsOfImsOnly } from "./known-operations";
import type { WireRequest } from "./read-request";

/** A common parameter: V3 sends it as a header, V1 among the parameters. */
function common(wire: WireRequest, header: string, parameter: string): string {
  const given = [...wire.query, ...wire.form].find(([name]) => name === parameter);
  return wire.headers.get(header) ?? given?.[1] ?? "";
}

const isOurs = (action: string): action is OperationName => Object.hasOwn(operations, action);

/** Names the operation that is asked for. Names are case-sensitive, as at the gateway. */
export function dispatch(wire: WireRequest): OperationName | Fault {
  const action = common(wire, "x-acs-action", "Action");
  if (!action) return faults.missingAction();
  const version = common(wire, "x-acs-version", "Version");
  if (!version) return faults.missingVersion();
  if (version !== imsVersion) return faults.invalidVersion(version.slice(0, 40));
  if (isOurs(action)) return action;
  const shown = action.slice(0, 80);
  return operationsOfImsOnly.has(action)
    ? faults.notImplementedOperation(shown)
    : faults.invalidAction(shown);
}
