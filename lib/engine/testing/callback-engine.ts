import { setTimeout as sleep } from "node:timers/promises";
import { exampleBatch, registerSources } from "./example-batch";
import { openReceiver, type Receiver } from "../callbacks/testing/callback-receiver";
import { openTestEngine } from "./test-engine";
import { probeQuickly } from "./fake-parts";
import { coreCaller, type SdkFailure } from "./sdk-clients";

type Options = NonNullable<Parameters<typeof openTestEngine>[0]>;
type BatchChange = Parameters<typeof exampleBatch>[1];
type Delivery = Record<string, string> & { Attempts: number; LastHttpStatus?: number };

/** An engine with media that may call back this machine, and gives up after three quick tries. */
export async function openCallbackTest(options: Options = {}) {
  const test = await openTestEngine({
    ...options,
    parts: { probe: probeQuickly, ...options.parts },
    callbacks: {
      allowPrivate: ["127.0.0.1"],
      timeoutMs: 400,
      delayAfter: (attempt) => (attempt < 3 ? 30 : null),
      ...options.callbacks,
    },
  });
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const receivers: Receiver[] = [];

  async function submit(change: BatchChange): Promise<string> {
    const { query, body } = exampleBatch(media, change);
    return String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
  }

  async function deliveries(JobId: string): Promise<Delivery[]> {
    const answer = await call("ReelpressListCallbackDeliveries", { JobId });
    return answer.Deliveries as Delivery[];
  }

  return {
    call,
    media,
    database: test.database,
    another: () => test.another(),
    submit,
    async refusal(change: BatchChange): Promise<SdkFailure> {
      return submit(change).then(
        () => Promise.reject(new Error("it was accepted")),
        (error: unknown) => error as SdkFailure,
      );
    },
    async receiver(...args: Parameters<typeof openReceiver>): Promise<Receiver> {
      const one = await openReceiver(...args);
      receivers.push(one);
      return one;
    },
    async untilDeliveries(
      jobId: string,
      isThere: (found: Delivery[]) => boolean,
    ): Promise<Delivery[]> {
      const deadline = Date.now() + 240_000;
      for (;;) {
        const found = await deliveries(jobId);
        if (isThere(found)) return found;
        if (Date.now() > deadline) throw new Error(`it stayed ${JSON.stringify(found)}`);
        await sleep(30);
      }
    },
    async close(): Promise<void> {
      for (const one of receivers.splice(0)) await one.close();
      await test.close();
    },
  };
}

export type CallbackTest = Awaited<ReturnType<typeof openCallbackTest>>;
