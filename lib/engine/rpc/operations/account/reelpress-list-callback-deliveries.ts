import "server-only";
import { type ListedDelivery, listDeliveries } from "@/lib/engine/queue/receivers/delivery-list";
import { findEventCallback } from "@/lib/engine/queue/receivers/event-callback-records";
import { findJob } from "@/lib/engine/queue/jobs/job-records";
import { notifyAddresses } from "@/lib/engine/queue/receivers/notify-addresses";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { utcSeconds } from "@/lib/engine/rpc/answers/media-answer";

function deliveryAnswer(delivery: ListedDelivery): object {
  return {
    DeliveryId: delivery.delivery_id,
    EventType: delivery.event_type,
    SubJobId: delivery.clip_id ?? undefined,
    Address: delivery.address,
    State: delivery.state,
    Attempts: delivery.tries,
    LastResult: delivery.last_result ?? undefined,
    LastHttpStatus: delivery.last_status ?? undefined,
    LastAnswer: delivery.last_answer || undefined,
    LastTime: delivery.last_at ? utcSeconds(delivery.last_at) : undefined,
    NextTime: delivery.state === "waiting" ? utcSeconds(delivery.next_at) : undefined,
    CreateTime: utcSeconds(delivery.created_at),
  };
}

/** Lists the callback addresses of a job, and the result of each delivery. */
export const reelpressListCallbackDeliveries: Handler<"ReelpressListCallbackDeliveries"> = async (
  { JobId },
  context,
) => {
  const job = await findJob(context.db, JobId);
  if (!job) return faults.jobNotFound(JobId);
  const own = notifyAddresses(job.user_data);
  const account = await findEventCallback(context.db);
  const addresses = [own.produced, own.registered, account?.url ?? null];
  const deliveries = await listDeliveries(context.db, JobId);
  return {
    Addresses: [...new Set(addresses.filter((address) => address !== null))],
    Deliveries: deliveries.map(deliveryAnswer),
  };
};
