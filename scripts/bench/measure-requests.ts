import { setTimeout as sleep } from "node:timers/promises";

/** Times in milliseconds; failed requests are counted in `errors` and have no time. */
export type Measured = { count: number; p50: number; p95: number; errors: number };

/** Requests that warm the server up before times are measured. */
const warmUps = 5;

/** Sends the requests one after another. */
export async function measureEach(ask: () => Promise<void>, times: number): Promise<Measured> {
  for (let round = 0; round < warmUps; round += 1) await ask();
  const tally = createTally();
  for (let round = 0; round < times; round += 1) await tally.time(ask);
  return tally.measured();
}

/** Sends each request once a second; the requests are spread evenly over the second. */
export async function measurePolls(
  asks: ReadonlyArray<() => Promise<void>>,
  durationMs: number,
): Promise<Measured> {
  const tally = createTally();
  const end = performance.now() + durationMs;
  await Promise.all(
    asks.map(async (ask, index) => {
      await sleep((1000 / asks.length) * index);
      while (performance.now() < end) {
        const began = performance.now();
        await tally.time(ask);
        await sleep(Math.max(0, 1000 - (performance.now() - began)));
      }
    }),
  );
  return tally.measured();
}

function createTally() {
  const times: number[] = [];
  let errors = 0;
  return {
    async time(ask: () => Promise<void>): Promise<void> {
      const began = performance.now();
      try {
        await ask();
        times.push(performance.now() - began);
      } catch {
        errors += 1;
      }
    },
    measured(): Measured {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      return { count: times.length, p50: at(0.5), p95: at(0.95), errors };
    },
  };
}
