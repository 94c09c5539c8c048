/**
 * Many may work side by side, or one alone. Whoever wants to be alone waits for those at work, and
 * nobody new begins meanwhile.
 */
export type SharedLock = {
  shared<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Lets a share go while `wait` runs: whoever only waits is not at work. */
  aside<T>(wait: () => Promise<T>): Promise<T>;
};

export function createSharedLock(): SharedLock {
  const waiting = new Set<() => void>();
  let shares = 0;
  let wantAlone = 0;
  let isAlone = false;

  /** Looked at and taken in one step: nothing comes between. */
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
    async aside(wait) {
      leave();
      try {
        return await wait();
      } finally {
        await enter();
      }
    },
  };
}
