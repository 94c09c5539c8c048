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
  /** Time after which a receiver that does not answer counts as failed. */
  timeoutMs?: number;
  /** The pause in milliseconds after a failed attempt; null gives the delivery up. */
  delayAfter?: (attempt: number) => number | null;
};

export type CallbackSender = {
  start(): void;
  /** Returns the deliveries that are in progress, and waits until nothing runs. */
  stop(): Promise<void>;
  /** Looks for deliveries at once, because one was written or must be sent again. */
  poke: () => void;
};

type Signed = { kind: "signed"; headers: Record<string, string> };
type NoKey = { kind: "no-key"; message: string };
type Tried = CallbackAnswer | NoKey;

/** Number of callbacks that are sent in parallel, so that a slow receiver does not block others. */
const mostAtOnce = 8;
const idleMs = 500;
const afterErrorMs = 1_000;
const sweepMs = 3_600_000;
/** Well within the lease, so that no other process takes a delivery that is in progress. */
const timeoutMs = 10_000;

/**
 * Empties the outbox: takes deliveries that are due, posts them and stores the outcomes. Any number of
 * programs may do so with one database. Delivery is at least once: a receiver gets an event twice when
 * a program dies between the answer and storing the outcome.
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

  /** The headers of a callback. A callback that must be signed is never sent without its signature. */
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
      // The address may hold a secret of the receiver, so the log names the delivery instead.
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
    if (underWay.size >= mostAtOnce) {
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
