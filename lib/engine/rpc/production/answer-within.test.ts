import { expect, it } from "vitest";
import { planBatch } from "@/lib/engine/plan/plan-batch";
import { testRequest } from "@/lib/engine/plan/testing/plan";
import { answerWithin } from "./answer-within";

const input = { MediaGroupArray: [{ GroupName: "G", MediaArray: ["v1", "v2"] }] };
const timelines = planBatch(testRequest({ input, output: { Count: 5 } }));
const lengths = timelines.map((timeline) => JSON.stringify(timeline).length);

it("answers as many plans as have room, and names the others", () => {
  const [one = 0, two = 0] = lengths;
  const indexes = (most: number) => {
    const { Variants, Left } = answerWithin(timelines, most);
    return [Variants.map(({ Index }) => Index).join(), Left];
  };
  expect(indexes(1e9)).toEqual(["0,1,2,3,4", undefined]);
  expect(indexes(one + two)).toEqual(["0,1", "2,3,4"]);
  // Whoever asks for what is left comes to an end, also when one plan is larger than an answer.
  expect(indexes(1)).toEqual(["0", "1,2,3,4"]);
  expect(answerWithin([], 1)).toEqual({ Variants: [] });
});
