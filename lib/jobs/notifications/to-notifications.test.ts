import { expect, it } from "vitest";
import { toNotifications } from "./to-notifications";

const delivery = {
  DeliveryId: "d1",
  EventType: "ProduceMediaComplete",
  SubJobId: "c1",
  Address: "https://team.example/hook",
  State: "waiting" as const,
  Attempts: 2,
  LastResult: "answered" as const,
  LastHttpStatus: 503,
  LastAnswer: "closed",
  LastTime: "2026-01-01T00:00:00Z",
  NextTime: "2026-01-01T00:00:20Z",
  CreateTime: "2026-01-01T00:00:00Z",
};

const one = (change: object) =>
  toNotifications({ RequestId: "r", Addresses: [], Deliveries: [{ ...delivery, ...change }] })
    .items[0];

it("names the event that a callback is about", () => {
  expect(one({})?.event).toBe("clip");
  expect(one({ EventType: "RegisterMediaComplete" })?.event).toBe("asset");
  expect(one({ EventType: "BatchProduceMediaComplete", SubJobId: undefined })).toMatchObject({
    event: "job",
    subJobId: null,
  });
});

it("shows why a delivery failed, and no longer once it is delivered", () => {
  expect(one({})).toMatchObject({ trouble: "answered", httpStatus: 503, answer: "closed" });
  expect(one({ State: "delivered", LastHttpStatus: 200, LastAnswer: "ok" })).toMatchObject({
    trouble: null,
    answer: null,
  });
});
