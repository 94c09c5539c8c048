import "server-only";
import { assertNever } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import type { EngineDatabase } from "./tables/engine-database";
import type { AnalyseWork } from "./workers/analyse-content";
import { createBackgroundAnalysis } from "./workers/analyse-in-background";
import { type ExamineWork, examineNextMedia } from "./workers/examine-media";
import { createHeartbeat } from "./workers/heartbeat";
import type { WorkMode } from "./tables/lease";
import { type ClipWork, makeNextClip } from "./workers/make-clip";
import { type PrepareWork, prepareNextJob } from "./workers/prepare-job";
import { recoverWork, type Leftovers } from "./workers/recover-work";
import { unregisterWorker, registerWorker, isSuspectDue, type Worker } from "./workers/recovery";
import type { SpaceGuard } from "./workers/space-guard";
import type { SharedLock } from "./workers/shared-lock";
import { createWakeUp } from "./workers/wake-up";

export type JobQueueOptions = {
  db: EngineDatabase;
  worker: Worker;
  /** Clips that may be rendered at the same time. */
  slots: number;
  clips: ClipWork;
  prepare: PrepareWork;
  examine: ExamineWork;
  analyse: AnalyseWork;
  /** Whether the worker's process lives; not fooled by a process id that was reused. */
  isAlive: (worker: Worker) => boolean;
  leftovers: Leftovers;
  /** Suspect work runs alone in this process. */
  lock: SharedLock;
  /** No work begins while the disk has no room for it. */
  room: SpaceGuard;
};

export type JobQueue = {
  /** Takes back the work of dead workers. Repeated while the queue runs. */
  recover(): Promise<void>;
  start(): Promise<void>;
  /** Gives unfinished work back and waits until nothing runs. */
  stop: () => Promise<void>;
  /** Looks for work at once, because there is new work or something was cancelled. */
  poke: () => void;
};

const idleMs = 500;
const idleAnalysisMs = 1_000;
const sweepMs = 5_000;
const afterErrorMs = 1_000;

/**
 * A bounded work queue over the tables. Any number of processes may run a queue on the same database. Each
 * item of work is leased to one process at a time; the work of a dead process is taken again.
 */
export function createJobQueue(options: JobQueueOptions): JobQueue {
  const { db, worker, lock } = options;
  const { room } = options;
  const making = () => ({ db, work: options.clips, heartbeat, room });
  const wakeUp = createWakeUp();
  const heartbeat = createHeartbeat(db);
  let stopping = new AbortController();
  let loops: Promise<void>[] = [];

  /** Runs `step` again and again, and sleeps when there was nothing to do. */
  async function loop(step: (signal: AbortSignal) => Promise<boolean>, pauseMs: number) {
    const { signal } = stopping;
    while (!signal.aborted) {
      try {
        if (!(await step(signal))) await wakeUp.sleep(pauseMs, signal);
      } catch (error) {
        log.error({ err: error }, "a worker loop failed, and goes on");
        await wakeUp.sleep(afterErrorMs, signal);
      }
    }
  }

  const recover = () => recoverWork(db, { host: worker.host, ...options });

  type Kind = "media" | "plan" | "clip";

  /** Does one job, clip or examination. False when there is none to do. */
  function doNext(kind: Kind, mode: WorkMode, signal: AbortSignal): Promise<boolean> {
    const turn = { worker: worker.worker, mode };
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

  const workLoop = (kind: Kind) =>
    loop(
      (signal) => lock.shared(async () => !signal.aborted && doNext(kind, "side-by-side", signal)),
      idleMs,
    );

  /**
   * Does one item of suspect work, alone. Media come first, then plans, then clips, because a plan may wait
   * for its media and a clip waits for its plan.
   */
  async function doSuspect(signal: AbortSignal): Promise<boolean> {
    const clips = options.slots > 0;
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

  const analyseInBackground = createBackgroundAnalysis(db, options.analyse, {
    worker: worker.worker,
    room,
  });
  const analysisLoop = () =>
    loop(
      (signal) => lock.shared(async () => !signal.aborted && analyseInBackground(signal)),
      idleAnalysisMs,
    );

  async function sweep(): Promise<false> {
    await recover();
    return false;
  }

  return {
    recover,
    async start() {
      stopping = new AbortController();
      heartbeat.start();
      await registerWorker(db, worker);
      loops = [
        workLoop("plan"),
        workLoop("media"),
        loop(doSuspect, idleMs),
        loop(sweep, sweepMs),
        ...Array.from({ length: options.slots }, () => workLoop("clip")),
        ...(options.slots > 0 ? [analysisLoop()] : []),
      ];
    },
    async stop() {
      stopping.abort();
      wakeUp.poke();
      await Promise.all(loops);
      heartbeat.stop();
      await unregisterWorker(db, worker.worker).catch(() => undefined);
    },
    poke() {
      wakeUp.poke();
      heartbeat.beat().catch((error: unknown) => log.warn({ err: error }, "no beat"));
    },
  };
}
