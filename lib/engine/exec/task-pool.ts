import { AppError } from "@/lib/base/pure/errors";

/** Runs at most `count` tasks at once. Other tasks wait in order, and leave when their signal aborts. */
export function createTaskPool(count: number) {
  let free = count;
  const waiting: Array<() => void> = [];

  async function enter(signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw cancelled();
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(cancelled());
      };
      const turn = () => {
        signal.removeEventListener("abort", onAbort);
        resolve();
      };
      waiting.push(turn);
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
      await enter(signal);
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}

function cancelled(): AppError {
  return new AppError("aborted", "Cancelled while waiting for a free slot.");
}
