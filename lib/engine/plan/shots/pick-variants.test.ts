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

it("draws the source first: a long source fills as many outputs as a short one", () => {
  // By shot, the source of 40 s would stand in about nine of twelve.
  for (const uses of usesOf([4, 9, 40], 12, 3)) expect(uses).toEqual([4, 4, 4]);
  // Of so many shots only some are compared.
  for (const uses of usesOf([30, 900], 10, 2)) expect(uses).toEqual([5, 5]);
});

it("shows no sources twice in the same order while there are other orders", () => {
  const groups = ["a", "b", "c"].map((name) => [4, 9, 40].map((seconds) => `${name}${seconds}`));
  const media = groups
    .flat()
    .map((name) => testMedia(name, { durationSeconds: Number(name.slice(1)) }));
  const MediaGroupArray = groups.map((MediaArray, at) => ({ GroupName: `G${at}`, MediaArray }));
  for (const seed of ["a", "b", "c", "d"]) {
    const plans = planBatch(
      testRequest({ input: { MediaGroupArray }, output: { Count: 27 } }, { media, seed }),
    );
    const rows = plans.map(({ VideoTracks }) =>
      VideoTracks[0].VideoTrackClips.flatMap(({ MediaId, Reelpress: { Filler } }) =>
        Filler ? [] : [MediaId],
      ).join(" "),
    );
    expect(new Set(rows).size).toBe(27);
    for (const name of groups.flat()) {
      expect(rows.slice(0, 12).filter((row) => row.split(" ").includes(name))).toHaveLength(4);
    }
  }
});
