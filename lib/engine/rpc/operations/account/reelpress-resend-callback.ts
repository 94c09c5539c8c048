import "server-only";
import { resendDelivery } from "@/lib/engine/queue/receivers/delivery-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Sends an event to its address again, even if it was delivered before. */
export const reelpressResendCallback: Handler<"ReelpressResendCallback"> = async (
  { DeliveryId },
  context,
) => {
  if (!(await resendDelivery(context.db, DeliveryId))) return faults.deliveryNotFound(DeliveryId);
  context.callbacks.poke();
  return { DeliveryId };
};
