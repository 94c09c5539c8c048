import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerMaterial,
  untilJob,
} from "@/lib/engine/testing/batch-material";
import { openReceiver, type Receiver } from "@/lib/engine/callbacks/testing/callback-receiver";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let there: Receiver;
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await killHard(child);
  await there.close();
  await test.close();
});

/** Answers and plans nothing itself: whatever is delivered, another program delivers. */
async function openWithoutSender() {
  test = await openTestEngine({
    lanes: 0,
    started: false,
    parts: { probe: probeQuickly },
    callbacks: { allowPrivate: ["127.0.0.1"] },
  });
  return coreCaller(test.endpoint);
}

async function startProgram(): Promise<ChildProcess> {
  const file = path.join(import.meta.dirname, "../../testing/engine-process.ts");
  const child = fork(file, [test.database.url, test.dataFolder, "quick"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, REELPRESS_LOG_LEVEL: "error" },
  });
  children.push(child);
  await once(child, "message");
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

it("what was written and not sent, and what was being sent, is delivered after kill -9", async () => {
  const call = await openWithoutSender();
  // The receiver takes the first event and says nothing; the others wait behind it.
  there = await openReceiver(() => "silence");
  const media = await registerMaterial(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 3 },
    userData: { NotifyAddress: there.url() },
  });
  const first = await startProgram();
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  await untilJob(call, String(JobId), isFinished);
  await there.until(1);
  await killHard(first);
  expect(there.received).toHaveLength(1);
  const inFlight = there.received[0]?.text;

  there.replyWith(() => ({ status: 200 }));
  await startProgram();
  await there.until(1 + 4);
  // In their order, beginning with the one that nobody answered.
  expect(there.received[1]?.text).toBe(inFlight);
  expect(there.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
  expect(new Set(there.received.map((one) => one.text)).size).toBe(4);
  const { Deliveries } = await call("ReelpressListCallbackDeliveries", { JobId: String(JobId) });
  expect(Deliveries).toHaveLength(4);
});

it("two programs send every event once", async () => {
  const call = await openWithoutSender();
  there = await openReceiver();
  const media = await registerMaterial(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 12 },
    userData: { NotifyAddress: there.url() },
  });
  await Promise.all([startProgram(), startProgram()]);
  await call("SubmitBatchMediaProducingJob", query, body);
  await there.until(13);
  await sleep(500);
  expect(there.received).toHaveLength(13);
  expect(new Set(there.received.map((one) => one.text)).size).toBe(13);
  // Also between two programs the job is told after its clips.
  expect(there.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
});

it("an event is there exactly when the change is there that it tells of", async () => {
  const call = await openWithoutSender();
  there = await openReceiver();
  const media = await registerMaterial(test, call);
  const { query, body } = exampleBatch(media, {
    output: { Count: 1 },
    userData: { NotifyAddress: there.url() },
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
