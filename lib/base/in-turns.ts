import { setImmediate as nextTurn } from "node:timers/promises";

/** So long a computation may keep others waiting. */
const longestTurnMs = 12;

/**
 * Runs a computation to its end, and lets other work have its turn wherever the computation allows it: at
 * each `yield`, when the turn has been long enough. A single step is not interrupted.
 */
export async function inTurns<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestTurnMs) continue;
    await nextTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
