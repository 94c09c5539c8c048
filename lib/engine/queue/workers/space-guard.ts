import "server-only";
import { log } from "@/lib/base/log";

/** Whether this process begins new work, by the room on its disk. */
export type SpaceGuard = {
  isOpen(): Promise<boolean>;
  /** Work failed for want of room. */
  missed(): Promise<void>;
  /** Work came to its end. */
  passed(): void;
};

const mebibyte = 1024 ** 2;
/** With less than this nothing is worth beginning. */
const leastBytes = 64 * mebibyte;
/** So much must have come free to try again at once. */
const gainBytes = 128 * mebibyte;
/** Without such a gain a try is made after a while: another, smaller clip may fit. */
const firstPauseMs = 60_000;
const longestPauseMs = 600_000;

/**
 * A gate before work that fills the disk. It shuts when work failed for want of room, and opens by
 * itself: when room was made, or after a pause that grows.
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
    async missed() {
      const free = await freeBytes();
      // Several lanes fail together: that is one failure.
      if (shut && now() < shut.untilMs) return;
      shut = { untilMs: now() + pauseMs, openingBytes: free + gainBytes };
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    },
    passed() {
      pauseMs = firstPauseMs;
    },
  };
}
