import { expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { testMedia, testRequest } from "../testing/plan";
import { batchCapacity, batchCapacityInSteps } from "./batch-capacity";

/** Groups of sources of 3 s, which are one shot each. */
function material(counts: readonly number[]) {
  const MediaGroupArray = counts.map((count, group) => ({
    GroupName: `G${group}`,
    MediaArray: Array.from({ length: count }, (_, at) => `g${group}v${at}`),
  }));
  const media = MediaGroupArray.flatMap(({ MediaArray }) => MediaArray).map((name) =>
    testMedia(name, { durationSeconds: 3 }),
  );
  const editing = { ProcessConfig: { Reelpress: { Likeness: { Most: 0.5 } } } };
  return testRequest({ input: { MediaGroupArray }, editing, output: { Count: 50 } }, { media });
}

it.each([
  [[7, 7, 7], null],
  [[4, 4, 4, 4], 20],
  [[5, 5, 5, 5, 5, 5, 5, 5], 85],
  [[12, 40, 9, 9, 9], 56],
])("of %j is counted with what more footage adds, in short steps", (counts, least) => {
  const request = material(counts);
  batchCapacity(request);
  const begunMs = processorMs();
  const steps = batchCapacityInSteps(request);
  let longestMs = 0;
  let step: ReturnType<typeof steps.next>;
  do {
    const beforeMs = processorMs();
    step = steps.next();
    longestMs = Math.max(longestMs, processorMs() - beforeMs);
  } while (!step.done);
  // Measured 54 to 122 ms in all and 7 ms for a step, warm, on a machine with ten other programs.
  expect(processorMs() - begunMs).toBeLessThan(400);
  expect(longestMs).toBeLessThan(50);
  const more = step.value?.more ?? null;
  if (least === null) expect(more).toBeNull();
  else expect(more?.videos).toBeGreaterThanOrEqual(least);
});
