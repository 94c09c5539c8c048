import { setImmediate as nextTurn } from "node:timers/promises";

/** Runs the steps of a long calculation, and lets other work have its turn before each. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    await nextTurn();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
