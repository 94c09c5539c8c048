import { afterEach, beforeEach, expect, it } from "vitest";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";

let test: CallbackTest;
beforeEach(async () => {
  test = await openCallbackTest({ parts: fakeParts() });
});
afterEach(() => test.close());

const AuthKey = "TestKey001";
const account = (CallbackURL: string) => ({ CallbackURL, AuthSwitch: "on", AuthKey });

async function stored(): Promise<string> {
  const { rows } = await test.database.pool.query<{ row: string }>(
    "select to_json(event_callback)::text as row from engine.event_callback",
  );
  return rows[0]?.row ?? "";
}

it("is not stored as plain text in the database", async () => {
  await test.call("SetEventCallback", account("http://8.8.8.8/hook"));
  expect(await stored()).toContain("http://8.8.8.8/hook");
  expect(await stored()).not.toContain(AuthKey);
  expect(await test.call("GetEventCallback")).toMatchObject({ AuthKey });
});

it("is sealed at the start when an earlier version stored it as plain text", async () => {
  await test.call("SetEventCallback", account("http://8.8.8.8/hook"));
  const older = "update engine.event_callback set auth_key = 'OlderKey02', sealed_auth_key = null";
  await test.database.pool.query(older);
  await test.another();
  expect(await stored()).not.toContain("OlderKey02");
  expect(await test.call("GetEventCallback")).toMatchObject({ AuthKey: "OlderKey02" });
});

it("is never left out: an event that cannot be signed waits and shows why, until the key is set again", async () => {
  const receiver = await test.receiver();
  await test.call("SetEventCallback", account(receiver.url()));
  await test.database.pool.query("update engine.event_callback set sealed_auth_key = 'v1.lost'");
  const JobId = await test.submit({ output: { Count: 1 } });
  const [given] = await test.untilDeliveries(JobId, (found) => found[0]?.State === "ended");
  expect(given).toMatchObject({ LastResult: "no-key" });
  expect(receiver.received).toEqual([]);
  expect(await test.call("GetEventCallback")).not.toHaveProperty("AuthKey");

  await test.call("SetEventCallback", account(receiver.url()));
  await test.call("ReelpressResendCallback", { DeliveryId: given?.DeliveryId ?? "" });
  await receiver.until(1);
  expect(receiver.received[0]?.headers).toHaveProperty("x-ice-signature");
});
