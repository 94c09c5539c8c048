import "server-only";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { JobNotifications } from "@/lib/model/notification";
import { toNotifications } from "./to-notifications";

const nothing: JobNotifications = { addresses: [], items: [] };

/**
 * Who was told of a job; nobody where that cannot be asked: Alibaba Cloud keeps it to itself, and
 * an engine that is away or does not know the job has nothing to say.
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
