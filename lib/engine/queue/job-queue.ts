import "server-only";
import { assertNever } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import type { EngineDatabase } from "./tables/engine-database";
import { type ExamineWork, examineNextMedia } from "./workers/examine-media";
import { createHeartbeat } from "./workers/heartbeat";
import type { Company } from "./tables/lease";
import { type ClipWork, makeNextClip } from "./workers/make-clip";
import { type PrepareWork, prepareNextJob } from "./workers/prepare-job";
import { recoverWork, type Wreck } from "./workers/recover-work";
import { dismissWorker, enrolWorker, isSuspectDue, type Worker } from "./workers/recovery";
import type { SpaceGuard } from "./workers/space-guard";
import type { SharedLock } from "./workers/shared-lock";
import { createWakeUp } from "./workers/wake-up";

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
  wreck: Wreck;
  /** Work under suspicion is done alone in this process. */
  lock: SharedLock;
  /** Nothing is begun while there is no room for it. */
  room: SpaceGuard;
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
  const { db, worker, lock } = options;
  const { room } = options;
  const making = () => ({ db, work: options.clips, heartbeat, room });
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

  const recover = () => recoverWork(db, { host: worker.host, ...options });

  type Kind = "media" | "plan" | "clip";

  /** One piece of work of a kind. False when there is none. */
  function doNext(kind: Kind, company: Company, signal: AbortSignal): Promise<boolean> {
    const turn = { worker: worker.worker, company };
    switch (kind) {
      case "media":
        return examineNextMedia(db, { ...options.examine, room }, turn, signal);
      case "plan":
        return prepareNextJob({ db, prepare: options.prepare, room }, turn, signal);
      case "clip":
        return makeNextClip(making(), turn, signal);
      default:
        return assertNever(kind);
    }
  }

  const lane = (kind: Kind) =>
    loop(
      (signal) => lock.shared(async () => !signal.aborted && doNext(kind, "side-by-side", signal)),
      idleMs,
    );

  /** What a killed worker had in hand: a plan may wait for its media, a clip waits for its plan. */
  async function doSuspect(signal: AbortSignal): Promise<boolean> {
    const clips = options.lanes > 0;
    if (!(await isSuspectDue(db, { clips }))) return false;
    const kinds: readonly Kind[] = clips ? ["media", "plan", "clip"] : ["media", "plan"];
    return lock.alone(async () => {
      for (const kind of kinds) {
        if (signal.aborted) return false;
        if (await doNext(kind, "alone", signal)) return true;
      }
      return false;
    });
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
      loops = [
        lane("plan"),
        lane("media"),
        loop(doSuspect, idleMs),
        loop(sweep, sweepMs),
        ...Array.from({ length: options.lanes }, () => lane("clip")),
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
