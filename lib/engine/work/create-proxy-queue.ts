import "server-only";
import { createTaskPool } from "@/lib/engine/exec/task-pool";
import type { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { ProxyOrder, ProxyQueue } from "@/lib/engine/rpc/call/proxy-queue";

/** So many failures are remembered; the oldest go first. */
const mostFailures = 300;

/** @param atOnce how many proxies are made at the same time */
export function createProxyQueue(options: {
  atOnce: number;
  find: (key: string) => Promise<string | null>;
  toFailure: (thrown: unknown) => WorkFailure;
}): ProxyQueue {
  const pool = createTaskPool(options.atOnce);
  const running = new Map<
    string,
    { controller: AbortController; fraction: number; begun: boolean; done: Promise<void> }
  >();
  const failures = new Map<string, string>();

  function enter({ key, make }: ProxyOrder): void {
    const controller = new AbortController();
    const { signal } = controller;
    failures.delete(key);
    const done = pool
      .run(signal, async () => {
        const entry = running.get(key);
        if (entry?.controller === controller) entry.begun = true;
        await make(signal, (fraction) => {
          if (entry) entry.fraction = Math.max(entry.fraction, fraction);
        });
      })
      .catch((thrown: unknown) => {
        if (signal.aborted) return;
        failures.set(key, options.toFailure(thrown).message);
        const [oldest] = failures.keys();
        if (failures.size > mostFailures && oldest !== undefined) failures.delete(oldest);
      })
      .finally(() => {
        if (running.get(key)?.controller === controller) running.delete(key);
      });
    running.set(key, { controller, fraction: 0, begun: false, done });
  }

  return {
    async begin(orders) {
      for (const order of orders) {
        if (running.has(order.key) || (await options.find(order.key)) !== null) continue;
        if (!running.has(order.key)) enter(order);
      }
    },
    async stateOf(key) {
      const entry = running.get(key);
      if (entry) {
        const state = entry.begun ? "Making" : "Waiting";
        return { state, fraction: entry.fraction, problem: null };
      }
      if ((await options.find(key)) !== null) return { state: "Ready", fraction: 1, problem: null };
      const problem = failures.get(key);
      if (problem === undefined) return { state: "Absent", fraction: 0, problem: null };
      return { state: "Failed", fraction: 0, problem };
    },
    cancel(keys) {
      for (const key of keys) {
        running.get(key)?.controller.abort();
        running.delete(key);
      }
    },
    async stop() {
      const ending = [...running.values()];
      for (const { controller } of ending) controller.abort();
      await Promise.all(ending.map(({ done }) => done));
    },
  };
}
