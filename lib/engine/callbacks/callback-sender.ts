import "server-only";
import { AppError, assertNever } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import type { Secrets } from "@/lib/base/secrets/secrets";
import { openAuthKey } from "@/lib/engine/queue/receivers/auth-key";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import { findEventCallback } from "@/lib/engine/queue/receivers/event-callback-records";
import { newLease } from "@/lib/engine/queue/tables/lease";
import { createWakeUp } from "@/lib/engine/queue/workers/wake-up";
import type { AddressGuard } from "./address-guard";
import {
  type DeliveryRow,
  endTry,
  type Outcome,
  returnDelivery,
  sweepDeliveries,
  takeDelivery,
} from "./delivery-records";
import { type CallbackAnswer, postCallback } from "./post-callback";
import { delayAfter } from "./retry-schedule";
import { signCallback } from "./sign-callback";

export type CallbackSenderOptions = {
  db: EngineDatabase;
  worker: string;
  guard: AddressGuard;
  now: () => Date;
  secrets: Secrets;
  /** A receiver that says nothing for so long has not taken it. */
  timeoutMs?: number;
  /** The pause after a try that failed; null ends it. */
  delayAfter?: (attempt: number) => number | null;
};

export type CallbackSender = {
  start(): void;
  /** Gives back what is under way and waits until nothing runs. */
  stop(): Promise<void>;
  /** Something was written or is to be sent again: look now. */
  poke: () => void;
};

type Signed = { kind: "signed"; headers: Record<string, string> };
type NoKey = { kind: "no-key"; message: string };
type Tried = CallbackAnswer | NoKey;

/** Addresses that are told side by side; a slow one holds up no other. */
const lanes = 8;
const idleMs = 500;
const afterErrorMs = 1_000;
const sweepMs = 3_600_000;
/** Well within the lease, so that nobody else takes what is still being tried. */
const timeoutMs = 10_000;

/**
 * Empties the outbox: takes what is due, posts it, writes down what came of it. Any number of
 * programs may do so over one database. A receiver may hear of an event twice, when a program dies
 * between the answer and its note, but not never.
 */
export function createCallbackSender(options: CallbackSenderOptions): CallbackSender {
  const { db, guard, now, secrets } = options;
  const pause = options.delayAfter ?? ((attempt) => delayAfter(attempt, Math.random()));
  const wakeUp = createWakeUp();
  const underWay = new Set<Promise<void>>();
  let stopping = new AbortController();
  let running: Promise<void> | undefined;
  let sweepTimer: NodeJS.Timeout | undefined;

  function toOutcome(answer: Tried, attempt: number): Outcome {
    switch (answer.kind) {
      case "answered": {
        const delivered = answer.status >= 200 && answer.status < 300;
        const delayMs = delivered ? null : pause(attempt);
        const { status, body } = answer;
        return { delivered, result: "answered", status, answer: body, delayMs };
      }
      case "timeout":
      case "unreachable":
      case "unknown-host":
      case "private-address":
      case "no-key": {
        const { kind, message } = answer;
        const delayMs = pause(attempt);
        return { delivered: false, result: kind, status: null, answer: message, delayMs };
      }
      default:
        return assertNever(answer);
    }
  }

  /** The headers of a callback. One that is to be signed never leaves without its signature. */
  async function sign(address: string): Promise<Signed | NoKey> {
    const callback = await findEventCallback(db);
    if (!callback?.auth_switch) return { kind: "signed", headers: {} };
    try {
      const key = openAuthKey(secrets, callback);
      return { kind: "signed", headers: key ? signCallback(address, key, now()) : {} };
    } catch (error) {
      if (error instanceof AppError) return { kind: "no-key", message: error.message };
      throw error;
    }
  }

  const post = (address: string, body: string, headers: Record<string, string>) =>
    postCallback(
      { address, body, headers },
      guard,
      options.timeoutMs ?? timeoutMs,
      stopping.signal,
    );

  async function deliver(delivery: DeliveryRow): Promise<void> {
    const { address, body, attempt, event_type: event } = delivery;
    const { signal } = stopping;
    try {
      const signed = await sign(address);
      const answer: Tried =
        signed.kind === "no-key" ? signed : await post(address, body, signed.headers);
      const outcome = toOutcome(answer, attempt);
      await endTry(db, delivery, outcome);
      const { delivered, result, status, delayMs } = outcome;
      // The address may hold a secret of the receiver's: the log names the delivery instead.
      const label = { delivery: delivery.delivery_id, event, attempt, result, status, delayMs };
      if (delivered) log.info(label, "callback delivered");
      else log.warn(label, delayMs === null ? "callback given up" : "callback not taken");
    } catch (error) {
      if (!signal.aborted) throw error;
      await returnDelivery(db, delivery);
    }
  }

  async function step(): Promise<void> {
    const { signal } = stopping;
    if (underWay.size >= lanes) {
      await Promise.race(underWay);
      return;
    }
    const delivery = await takeDelivery(db, newLease(options.worker));
    if (!delivery) return wakeUp.sleep(idleMs, signal);
    const one = deliver(delivery)
      .catch((error: unknown) => log.error({ err: error }, "a callback stumbled"))
      .finally(() => {
        underWay.delete(one);
        wakeUp.poke();
      });
    underWay.add(one);
  }

  async function run(): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, "the outbox could not be read");
        await wakeUp.sleep(afterErrorMs, signal);
      }
    }
    await Promise.allSettled(underWay);
  }

  return {
    start() {
      stopping = new AbortController();
      running = run();
      sweepTimer = setInterval(() => {
        sweepDeliveries(db).catch((error: unknown) => log.warn({ err: error }, "no sweep"));
      }, sweepMs);
    },
    async stop() {
      clearInterval(sweepTimer);
      stopping.abort();
      wakeUp.poke();
      await running;
    },
    poke: () => wakeUp.poke(),
  };
}
