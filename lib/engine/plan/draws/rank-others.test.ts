import { expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { runSteps } from "../run-steps";
import { clipsOf, planWall, wallRequest } from "../testing/walls";
import { rankOthers } from "./rank-others";

const groups = [[12], [9, 9], [9]];
const wall = { Base: 2, Draws: [], Outputs: [0, 1] };

it("ranks the shots of the group: what the output does not show first, and what the batch shows least", () => {
  const [plan] = planWall(wall, groups);
  const at = 1;
  const clip = plan && clipsOf(plan)[at];
  const others = runSteps(rankOthers(wallRequest(wall, groups), 0, at));
  expect(others?.groupName).toBe(clip?.Reelpress.GroupName);
  const shots = others?.shots ?? [];
  expect(shots.length).toBeGreaterThan(1);
  for (const { MediaId } of shots) expect(MediaId.slice(0, 2)).toBe(clip?.MediaId.slice(0, 2));
  expect(shots.map(({ In, MediaId }) => `${MediaId}@${In}`)).not.toContain(
    `${clip?.MediaId}@${clip?.Reelpress.ShotIn}`,
  );
  const places = shots.map(({ InOutput, Uses }) => Number(InOutput) * 1000 + Uses);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

it("puts what an output shows elsewhere behind all that it does not show, however often others show that", () => {
  const twelve = { Base: 12, Draws: [], Outputs: [...Array(12).keys()] };
  const one = [[12, 9]];
  const texts = ["Hello there, this is it, and it goes on and on. And more of it, until it ends."];
  const request = wallRequest(twelve, one, texts);
  let both = 0;
  planBatch(request).forEach((plan, output) =>
    clipsOf(plan).forEach((_, at) => {
      const shots = runSteps(rankOthers(request, output, at))?.shots ?? [];
      const own = shots.map(({ InOutput }) => Number(InOutput));
      expect(own).toEqual(own.toSorted((one, other) => one - other));
      const [first, last] = [shots[0], shots.at(-1)];
      if (first && last?.InOutput && first.Uses >= last.Uses) both += 1;
    }),
  );
  expect(both).toBeGreaterThan(0);
});

it("gives what a swap then shows, at the very moment that it says", () => {
  const [other] = runSteps(rankOthers(wallRequest(wall, groups), 0, 1))?.shots ?? [];
  if (!other) throw new Error("no other shot");
  const Swap = [{ At: 1, MediaId: other.MediaId, In: other.In }];
  const [swapped] = planWall({ ...wall, Draws: [{ Instead: 0, Swap }], Outputs: [2] }, groups);
  expect(swapped && clipsOf(swapped)[1]).toMatchObject({ MediaId: other.MediaId, In: other.In });
});

it("offers no shot that is never to be shown, and none for a shot that is not there", () => {
  const Never = [{ MediaId: "g1v0", Since: 0 }];
  const request = wallRequest({ ...wall, Never }, groups);
  const ids = [0, 1, 2].flatMap((at) => runSteps(rankOthers(request, 0, at))?.shots ?? []);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.map(({ MediaId }) => MediaId)).not.toContain("g1v0");
  expect(runSteps(rankOthers(request, 0, 90))).toBeNull();
});
