import "server-only";
import { adminAccessHere } from "@/lib/base/guard/admin";
import { imsClient, imsConnection } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import type { CallbackView } from "@/lib/model/settings/callback";
import type { CloudFailure } from "@/lib/model/submission";
import { toCallbackForm } from "./callback-request";

/** The longest wait of the page for the backend. */
const patienceMs = 8_000;

/** The account's current callback, or why the backend did not report it. */
export async function loadCallback(): Promise<CallbackView | { failure: CloudFailure }> {
  const client = imsClient();
  const admin = await adminAccessHere();
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const kept = await client.call("GetEventCallback", {}, { signal });
    const queue = kept.CallbackType === "MNS" ? (kept.CallbackQueueName ?? "") : null;
    return {
      form: toCallbackForm(kept),
      isSet: Boolean(kept.CallbackURL) && queue === null,
      hasKey: Boolean(kept.AuthKey),
      queue,
      backend: imsConnection().active.kind,
      canRemove: client.can.removeCallback,
      admin,
    };
  } catch (error) {
    if (error instanceof ImsError) return { failure: toCloudFailure(error) };
    throw error;
  }
}
