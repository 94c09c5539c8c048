import { expect, test } from "vitest";
import { pollingInterval } from "./polling-interval";

const minute = 60_000;
const ages = [0, 1, 5, 30, 300, 3_000, 600_000].map((minutes) => minutes * minute);

test.each([true, false])("asks more rarely as a job ages (free calls: %s)", (freeCalls) => {
  const paces = ages.map((age) => pollingInterval(age, { freeCalls }));
  for (const [at, pace] of paces.entries()) {
    const before = paces[at - 1] ?? { watchedMs: 0, unwatchedMs: 0 };
    expect(pace.watchedMs).toBeGreaterThanOrEqual(before.watchedMs);
    expect(pace.unwatchedMs).toBeGreaterThanOrEqual(before.unwatchedMs);
    expect(pace.unwatchedMs).toBeGreaterThan(pace.watchedMs);
  }
});
