import { userDataMaxBytes, userDataSchema } from "@/lib/ims/schema/config/user-data";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults, isFault } from "../wire/faults";
import { notifyFault } from "../call/notify-fault";
import { readParameter } from "../call/read-parameter";

/** What is wrong with the `UserData` of a production, which is a short JSON text; null when it is fine. */
export async function userDataProblem(
  text: string | undefined,
  context: EngineContext,
): Promise<Fault | null> {
  if (!text) return null;
  const bytes = Buffer.byteLength(text);
  if (bytes > userDataMaxBytes) {
    const message = `is ${bytes} bytes; at most ${userDataMaxBytes} are allowed`;
    return faults.invalidParameter({ path: "UserData", message });
  }
  const read = readParameter("UserData", text, userDataSchema, context.strict);
  return isFault(read) ? read : notifyFault(text, context);
}
