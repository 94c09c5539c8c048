import "server-only";
import { log } from "@/lib/base/log";
import { beatClips } from "../jobs/clip-records";
import type { EngineDatabase } from "../tables/engine-database";
import type { ClipRow } from "../tables/tables";

/** Within this time progress is written and a cancelled clip is noticed. */
const beatMs = 500;
/** A worker that could not write for so long must assume that another worker took its work. */
const silenceMs = 15_000;

/** A clip that this process renders. `signal` fires when the lease is lost or the worker stops. */
export type HeldClip = {
  signal: AbortSignal;
  report: (stage: string, percent: number) => void;
  /** True when the lease is lost: the clip was cancelled, or another worker took it. */
  isLost(): boolean;
  release(): void;
};

export type Heartbeat = {
  hold(clip: ClipRow, stopping: AbortSignal): HeldClip;
  /** Beats at once, because something may have been cancelled. */
  beat(): Promise<void>;
  start(): void;
  stop(): void;
};

type Entry = {
  clipId: string;
  token: string;
  stage: string;
  percent: number;
  lost: AbortController;
};

/** One beat for all clips of the process is one SQL statement, however many slots there are. */
export function createHeartbeat(db: EngineDatabase): Heartbeat {
  const entries = new Set<Entry>();
  // Not the wall clock, which may be set while the process runs.
  let lastSuccess = performance.now();
  let running: Promise<void> | undefined;

  async function beat(): Promise<void> {
    const present = [...entries];
    if (present.length === 0) {
      lastSuccess = performance.now();
      return;
    }
    const beats = present.map(({ clipId, token, stage, percent }) => ({
      clipId,
      token,
      stage,
      progress: percent,
    }));
    try {
      const alive = await beatClips(db, beats);
      lastSuccess = performance.now();
      for (const entry of present) if (!alive.has(entry.token)) entry.lost.abort();
    } catch (error) {
      log.warn({ err: error }, "progress could not be written");
      if (performance.now() - lastSuccess > silenceMs)
        for (const entry of present) entry.lost.abort();
    }
  }

  /** Beats run one after the other, never at the same time. */
  async function beatInTurn(): Promise<void> {
    await running;
    running = beat();
    await running;
  }

  let timer: NodeJS.Timeout | undefined;

  return {
    hold(clip, stopping) {
      const entry: Entry = {
        clipId: clip.clip_id,
        token: clip.lease_token ?? "",
        stage: clip.stage,
        percent: 0,
        lost: new AbortController(),
      };
      entries.add(entry);
      return {
        signal: AbortSignal.any([entry.lost.signal, stopping]),
        report(stage, percent) {
          entry.stage = stage;
          entry.percent = Math.max(entry.percent, percent);
        },
        isLost: () => entry.lost.signal.aborted,
        release: () => entries.delete(entry),
      };
    },
    beat: beatInTurn,
    start() {
      clearInterval(timer);
      timer = setInterval(() => void beatInTurn(), beatMs);
    },
    stop: () => clearInterval(timer),
  };
}
