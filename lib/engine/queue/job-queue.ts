import "server-only";
import { log } from "@/lib/base/log";
import type { EngineDatabase } from "./engine-database";
import { giveUpExaminations } from "./examination-records";
import { type ExamineWork, examineNextMedia } from "./examine-media";
import { createHeartbeat } from "./heartbeat";
import { type ClipWork, makeNextClip } from "./make-clip";
import { type PrepareWork, prepareNextJob } from "./prepare-job";
import {
  dismissWorker,
  enrolWorker,
  expireDeadWorkers,
  reclaimExpired,
  type Worker,
} from "./recovery";
import { sweepNonces } from "./token-records";
import { createWakeUp } from "./wake-up";

export type JobQueueOptions = {
  db: EngineDatabase;
  worker: Worker;
  /** Clips that are made side by side. */
  lanes: number;
  clips: ClipWork;
  prepare: PrepareWork;
  examine: ExamineWork;
  /** Tells a live process from a number that was used again. */
  isAlive: (worker: Worker) => boolean;
};

export type JobQueue = {
  /** Takes back what dead workers had. Done again while the queue runs. */
  recover(): Promise<void>;
  start(): Promise<void>;
  /** Gives unfinished work back and waits until nothing runs. */
  stop: () => Promise<void>;
  /** There is new work, or something was cancelled: look now. */
  poke: () => void;
};

const idleMs = 500;
const sweepMs = 5_000;
const afterErrorMs = 1_000;

/**
 * Bounded workers over the tables. Any number of processes may run one over the same database; what
 * one of them has taken no other gets, and what a dead one had is taken again.
 */
export function createJobQueue(options: JobQueueOptions): JobQueue {
  const { db, worker } = options;
  const wakeUp = createWakeUp();
  const heartbeat = createHeartbeat(db);
  let stopping = new AbortController();
  let loops: Promise<void>[] = [];

  /** One lane: step after step, asleep when there is nothing to do. */
  async function loop(step: (signal: AbortSignal) => Promise<boolean>, pauseMs: number) {
    const { signal } = stopping;
    while (!signal.aborted) {
      try {
        if (!(await step(signal))) await wakeUp.sleep(pauseMs, signal);
      } catch (error) {
        log.error({ err: error }, "a lane stumbled");
        await wakeUp.sleep(afterErrorMs, signal);
      }
    }
  }

  async function recover(): Promise<void> {
    await expireDeadWorkers(db, worker.host, options.isAlive);
    await reclaimExpired(db);
    await giveUpExaminations(db);
    await sweepNonces(db);
  }

  async function sweep(): Promise<false> {
    await recover();
    return false;
  }

  return {
    recover,
    async start() {
      stopping = new AbortController();
      heartbeat.start();
      await enrolWorker(db, worker);
      const making = { db, work: options.clips, heartbeat };
      loops = [
        loop((signal) => prepareNextJob(db, options.prepare, worker.worker, signal), idleMs),
        loop((signal) => examineNextMedia(db, options.examine, worker.worker, signal), idleMs),
        loop(sweep, sweepMs),
        ...Array.from({ length: options.lanes }, () =>
          loop((signal) => makeNextClip(making, worker.worker, signal), idleMs),
        ),
      ];
    },
    async stop() {
      stopping.abort();
      wakeUp.poke();
      await Promise.all(loops);
      heartbeat.stop();
      await dismissWorker(db, worker.worker).catch(() => undefined);
    },
    poke() {
      wakeUp.poke();
      heartbeat.beat().catch((error: unknown) => log.warn({ err: error }, "no beat"));
    },
  };
}
