import { expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { testMedia, testRequest } from "../testing/plan";

/** How often the outputs of a batch show each source of a group. */
function usesOf(durations: readonly number[], count: number, groups = 1): number[][] {
  const names = durations.map((_, index) => `v${index}`);
  const media = names.map((name, index) =>
    testMedia(name, { durationSeconds: durations[index] ?? 0 }),
  );
  const MediaGroupArray = Array.from({ length: groups }, (_, group) => ({
    GroupName: `G${group}`,
    MediaArray: names,
  }));
  const plans = planBatch(
    testRequest({ input: { MediaGroupArray }, output: { Count: count } }, { media }),
  );
  return MediaGroupArray.map(({ GroupName }) =>
    names.map(
      (name) =>
        plans.flatMap(({ VideoTracks }) =>
          VideoTracks[0].VideoTrackClips.filter(
            (clip) =>
              clip.Reelpress.GroupName === GroupName &&
              !clip.Reelpress.Filler &&
              clip.MediaId === name,
          ),
        ).length,
    ),
  );
}

const spreadOf = (uses: readonly number[]) => Math.max(...uses) - Math.min(...uses);

it("draws the source first: a long source fills hardly more outputs than a short one", () => {
  // By shot, the source of 40 s would stand in about nine of twelve.
  for (const uses of usesOf([4, 9, 40], 12, 3)) expect(spreadOf(uses)).toBeLessThanOrEqual(2);
  // Of so many shots only some are compared.
  for (const uses of usesOf([30, 900], 10, 2)) expect(uses).toEqual([5, 5]);
});
