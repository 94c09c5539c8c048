import "server-only";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { JobNotifications } from "@/lib/model/notification";
import { toNotifications } from "./to-notifications";

const nothing: JobNotifications = { addresses: [], items: [] };

/**
 * The callbacks that were sent about a job. Empty where they cannot be listed: Alibaba Cloud has no
 * such operation, and an engine may be unreachable or not know the job.
 */
export async function loadNotifications(jobId: string): Promise<JobNotifications> {
  const client = imsClient();
  if (!oneCan(client, "notifications")) return nothing;
  try {
    return toNotifications(await client.call("ReelpressListCallbackDeliveries", { JobId: jobId }));
  } catch (error) {
    if (error instanceof ImsError) return nothing;
    throw error;
  }
}
