import { describe, expect, it } from "vitest";
import type { ClipSnapshot } from "@/lib/model/job";
import { arrangeClips, countClips, reviewsByIndex } from "./arrange-clips";

function clip(
  index: number,
  seconds: number | null,
  more: Partial<ClipSnapshot> = {},
): ClipSnapshot {
  return {
    subJobId: `s${index}`,
    index,
    state: "ready",
    stage: "done",
    progress: 1,
    secondsLeft: null,
    projectId: null,
    mediaId: `m${index}`,
    durationSeconds: seconds,
    error: null,
    content: null,
    ...more,
  };
}

const clips = [
  clip(0, 9),
  clip(1, 12, { check: { verdict: "attention", madeAgain: false, findings: [] } }),
  clip(2, null, { state: "failed", mediaId: null }),
  clip(3, 9),
  clip(4, 3),
];
const reviews = reviewsByIndex([
  { index: 3, verdict: "favourite", reason: "" },
  { index: 0, verdict: "rejected", reason: "blurred" },
]);
const numbers = (filter: Parameters<typeof arrangeClips>[1]["filter"]) =>
  arrangeClips(clips, { filter, order: "number" }, reviews).map(({ index }) => index);

describe("arrangeClips", () => {
  it.each([
    ["all", [0, 1, 2, 3, 4]],
    ["favourites", [3]],
    ["rejected", [0]],
    ["open", [1, 4]],
    ["attention", [1, 2]],
  ] as const)("shows %s", (filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
    expect(countClips(clips, reviews)[filter]).toBe(expected.length);
  });

  it.each([
    ["verdict", [3, 1, 2, 4, 0]],
    ["longest", [1, 0, 3, 4, 2]],
    ["shortest", [4, 0, 3, 1, 2]],
  ] as const)("orders by %s, and by number where that is equal", (order, expected) => {
    const arranged = arrangeClips(clips, { filter: "all", order }, reviews);
    expect(arranged.map(({ index }) => index)).toEqual(expected);
  });
});
