import "server-only";
import { adminDoorHere } from "@/lib/base/admin";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors";
import type { CallbackView } from "@/lib/model/callback";
import { toCallbackForm } from "./callback-request";

/** The page waits no longer for the place that works. */
const patienceMs = 8_000;

/** The account's callback as it is set; null when the place that works cannot be asked. */
export async function loadCallback(): Promise<CallbackView | null> {
  const client = imsClient();
  const admin = await adminDoorHere();
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const kept = await client.call("GetEventCallback", {}, { signal });
    const queue = kept.CallbackType === "MNS" ? (kept.CallbackQueueName ?? "") : null;
    return {
      form: toCallbackForm(kept),
      isSet: Boolean(kept.CallbackURL) && queue === null,
      hasKey: Boolean(kept.AuthKey),
      queue,
      embedded: client.extensions,
      admin,
    };
  } catch (error) {
    if (error instanceof ImsError) return null;
    throw error;
  }
}
