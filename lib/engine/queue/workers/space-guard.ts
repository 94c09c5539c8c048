import "server-only";
import { log } from "@/lib/base/log";

/** Decides by the free disk space whether this process begins new work. */
export type SpaceGuard = {
  isOpen(): Promise<boolean>;
  /** Reports that work failed because the disk was full. */
  workFailed(): Promise<void>;
  /** Reports that work succeeded. */
  workSucceeded(): void;
};

const mebibyte = 1024 ** 2;
/** With less free space no work begins. */
const leastBytes = 64 * mebibyte;
/** When so much space was freed, work begins again at once. */
const gainBytes = 128 * mebibyte;
/** Without such a gain, work is tried again after a pause, because a smaller clip may fit. */
const firstPauseMs = 60_000;
const longestPauseMs = 600_000;

/**
 * A guard before work that fills the disk. It shuts when work failed because the disk was full. It
 * opens again when space was freed, or after a pause that grows with each failure.
 */
export function createSpaceGuard(freeBytes: () => Promise<number>, now = Date.now): SpaceGuard {
  let shut: { untilMs: number; openingBytes: number } | undefined;
  let pauseMs = firstPauseMs;
  let wasOpen = true;
  return {
    async isOpen() {
      const free = await freeBytes();
      const waits = shut !== undefined && now() < shut.untilMs && free < shut.openingBytes;
      const open = free >= leastBytes && !waits;
      if (open) shut = undefined;
      if (open !== wasOpen) {
        log.warn({ freeBytes: free }, open ? "there is room again" : "no room: work waits");
      }
      wasOpen = open;
      return open;
    },
    async workFailed() {
      const free = await freeBytes();
      // Clips in several slots fail together, which counts as one failure.
      if (shut && now() < shut.untilMs) return;
      shut = { untilMs: now() + pauseMs, openingBytes: free + gainBytes };
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    },
    workSucceeded() {
      pauseMs = firstPauseMs;
    },
  };
}
