/**
 * A readers-writer lock: many tasks may run side by side, or one alone. A task that must be alone waits for
 * the running tasks, and no new task begins meanwhile.
 */
export type SharedLock = {
  shared<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Releases the caller's share while `wait` runs, because waiting is not work. */
  yieldWhile<T>(wait: () => Promise<T>): Promise<T>;
};

export function createSharedLock(): SharedLock {
  const waiting = new Set<() => void>();
  let shares = 0;
  let wantAlone = 0;
  let isAlone = false;

  /** Checks and takes without an `await` in between, so that no other caller can take it first. */
  async function takeWhen(isFree: () => boolean, take: () => void): Promise<void> {
    while (!isFree()) {
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
    take();
  }

  function wakeAll(): void {
    const all = [...waiting];
    waiting.clear();
    for (const wake of all) wake();
  }

  const enter = () =>
    takeWhen(
      () => !isAlone && wantAlone === 0,
      () => (shares += 1),
    );

  function leave(): void {
    shares -= 1;
    wakeAll();
  }

  return {
    async shared(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    async alone(work) {
      wantAlone += 1;
      await takeWhen(
        () => !isAlone && shares === 0,
        () => {
          wantAlone -= 1;
          isAlone = true;
        },
      );
      try {
        return await work();
      } finally {
        isAlone = false;
        wakeAll();
      }
    },
    async yieldWhile(wait) {
      leave();
      try {
        return await wait();
      } finally {
        await enter();
      }
    },
  };
}
