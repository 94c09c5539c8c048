import "server-only";
import { resendDelivery } from "@/lib/engine/queue/receivers/delivery-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Sends an event once more to its address, also when it was taken before. */
export const reelpressResendCallback: Handler<"ReelpressResendCallback"> = async (
  { DeliveryId },
  context,
) => {
  if (!(await resendDelivery(context.db, DeliveryId))) return faults.deliveryNotFound(DeliveryId);
  context.callbacks.poke();
  return { DeliveryId };
};
