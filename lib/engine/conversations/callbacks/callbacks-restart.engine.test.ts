import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openReceiver, type Receiver } from "@/lib/engine/callbacks/testing/callback-receiver";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { killAllWorkers, killHard, startWorker } from "@/lib/engine/testing/worker-process";

let test: TestEngine;
let receiver: Receiver;
afterEach(async () => {
  await killAllWorkers();
  await receiver.close();
  await test.close();
});

/** An engine that only answers: another process plans, renders and delivers. */
async function openWithoutSender() {
  test = await openTestEngine({
    slots: 0,
    started: false,
    parts: { probe: probeQuickly },
    callbacks: { allowPrivate: ["127.0.0.1"] },
  });
  return coreCaller(test.endpoint);
}

it("events that were not sent, or were being sent, are delivered after kill -9", async () => {
  const call = await openWithoutSender();
  // The receiver accepts the first event and does not answer; the others wait behind it.
  receiver = await openReceiver(() => "silence");
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 3 },
    userData: { NotifyAddress: receiver.url() },
  });
  const first = await startWorker(test, "quick");
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  await untilJob(call, String(JobId), isFinished);
  await receiver.until(1);
  await killHard(first);
  expect(receiver.received).toHaveLength(1);
  const inFlight = receiver.received[0]?.text;

  receiver.replyWith(() => ({ status: 200 }));
  await startWorker(test, "quick");
  await receiver.until(1 + 4);
  // In their order, beginning with the event that got no answer.
  expect(receiver.received[1]?.text).toBe(inFlight);
  expect(receiver.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
  expect(new Set(receiver.received.map((one) => one.text)).size).toBe(4);
  const { Deliveries } = await call("ReelpressListCallbackDeliveries", { JobId: String(JobId) });
  expect(Deliveries).toHaveLength(4);
});

it("two processes send every event once", async () => {
  const call = await openWithoutSender();
  receiver = await openReceiver();
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 12 },
    userData: { NotifyAddress: receiver.url() },
  });
  await Promise.all([startWorker(test, "quick"), startWorker(test, "quick")]);
  await call("SubmitBatchMediaProducingJob", query, body);
  await receiver.until(13);
  await sleep(500);
  expect(receiver.received).toHaveLength(13);
  expect(new Set(receiver.received.map((one) => one.text)).size).toBe(13);
  // With two processes, too, the job's event comes after those of its clips.
  expect(receiver.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
});

it("an event exists exactly when the change exists that it reports", async () => {
  const call = await openWithoutSender();
  receiver = await openReceiver();
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 1 },
    userData: { NotifyAddress: receiver.url() },
  });
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  const { pool } = test.database;
  await pool.query("alter table engine.deliveries rename to gone");
  await expect(call("ReelpressCancelBatchJob", { JobId: String(JobId) })).rejects.toThrow();
  await pool.query("alter table engine.gone rename to deliveries");
  const states = await pool.query("select state from engine.clips");
  expect(states.rows).toEqual([{ state: "waiting" }]);
  await call("ReelpressCancelBatchJob", { JobId: String(JobId) });
  const written = await pool.query("select event_type from engine.deliveries order by seq");
  expect(written.rows.map((row: { event_type: string }) => row.event_type)).toEqual([
    "ProduceMediaComplete",
    "BatchProduceMediaComplete",
  ]);
});
