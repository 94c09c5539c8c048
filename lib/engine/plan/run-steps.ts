/** Runs steps to their end at once. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What needs no steps, where steps are expected. */
export function* atOnce<T>(value: T): Generator<void, T> {
  yield* [];
  return value;
}
