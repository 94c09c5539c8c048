import "server-only";
import type { EngineContext } from "./engine-context";
import { type Fault, faults } from "../wire/faults";

/** Names of queues of the cloud's message service begin like this. Source: IMS docs, UserData and SetEventCallback. */
const queueName = /^ice-callback/;

export const queueInstead =
  "queues exist in Alibaba Cloud only; give an http:// or https:// address that takes a POST instead";

function readKeys(userData: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(userData || "null");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Why the addresses in a request's `UserData` cannot be called back, or null. Every operation that
 * stores `UserData` checks this first, because stored addresses are called.
 */
export async function notifyFault(
  userData: string | undefined,
  context: EngineContext,
): Promise<Fault | null> {
  const keys = readKeys(userData);
  for (const name of ["NotifyAddress", "RegisterMediaNotifyAddress"]) {
    const address = keys[name];
    if (address === undefined) continue;
    const path = `UserData.${name}`;
    if (typeof address !== "string") {
      return faults.invalidParameter({ path, message: "write the address as text" });
    }
    if (queueName.test(address)) {
      if (!context.strict) continue;
      return faults.notImplementedParameter(path, queueInstead);
    }
    const problem = await context.callbacks.problem(address);
    if (problem) return faults.invalidParameter({ path, ...problem });
  }
  return null;
}
