import type { ListDeliveriesAnswer } from "@/lib/ims/schema/answers/callbacks";
import type { JobNotifications, Notification } from "@/lib/model/notification";

type Delivery = ListDeliveriesAnswer["Deliveries"][number];

function eventOf({ EventType }: Delivery): Notification["event"] {
  if (EventType === "BatchProduceMediaComplete") return "job";
  return EventType === "RegisterMediaComplete" ? "asset" : "clip";
}

function toNotification(delivery: Delivery): Notification {
  const isDelivered = delivery.State === "delivered";
  return {
    id: delivery.DeliveryId,
    event: eventOf(delivery),
    subJobId: delivery.SubJobId ?? null,
    address: delivery.Address,
    state: delivery.State,
    attempts: delivery.Attempts,
    trouble: isDelivered ? null : (delivery.LastResult ?? null),
    httpStatus: delivery.LastHttpStatus ?? null,
    answer: isDelivered ? null : (delivery.LastAnswer ?? null),
    lastAt: delivery.LastTime ?? null,
    nextAt: delivery.NextTime ?? null,
  };
}

/** The engine's deliveries in our words. */
export function toNotifications(answer: ListDeliveriesAnswer): JobNotifications {
  return { addresses: answer.Addresses, items: answer.Deliveries.map(toNotification) };
}
