/** Lets idle loops sleep until there may be work. */
export type WakeUp = {
  /** Wakes all sleepers. */
  poke(): void;
  /** Resolves after `ms`, at a poke, or when `signal` fires; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

export function createWakeUp(): WakeUp {
  const sleepers = new Set<() => void>();
  return {
    poke() {
      for (const wake of sleepers) wake();
    },
    async sleep(ms, signal) {
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", wake);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener("abort", wake, { once: true });
        sleepers.add(wake);
      });
    },
  };
}
