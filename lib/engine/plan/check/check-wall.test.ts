import { describe, it, expect } from "vitest";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import type { Wall } from "@/lib/ims/schema/config/wall-config";
import { check, expectProblem } from "../testing/problems";
import { checkMashupWall } from "./check-wall";

const path = "EditingConfig.ProcessConfig.Reelpress.Wall";
const editing = (fields: Partial<Wall>) => ({
  ProcessConfig: {
    Reelpress: {
      Wall: { Base: 1, Draws: [{ Instead: 0, Swap: [swap] }], Outputs: [1], ...fields },
    },
  },
});
const swap = { At: 0, MediaId: "v1", In: 3 };
const withSwap = (change: object) =>
  editing({ Draws: [{ Instead: 0, Swap: [{ ...swap, ...change }] }] });
const ban = { MediaId: "v1", Since: 1 };

describe("a shot that is put into a draw", () => {
  it("is taken when it is of a source and allowed there", () => {
    expect(check({ input: {}, editing: withSwap({}) })).toEqual([]);
    expect(check({ input: {}, editing: editing({ Never: [{ ...ban, Since: 2 }] }) })).toEqual([]);
    expect(check({ input: {}, editing: editing({ Never: [{ ...ban, In: 6 }] }) })).toEqual([]);
  });

  it.each([
    [withSwap({ MediaId: "gone" }), "MediaId", "not among the sources"],
    [withSwap({ In: 12 }), "In", "12 s long"],
    [editing({ Never: [ban] }), "MediaId", "Never[0]"],
    [editing({ Never: [{ ...ban, In: 3 }] }), "MediaId", "Never[0]"],
  ])("is refused where it stands", (wall, field, words) => {
    expectProblem({ input: {}, editing: wall }, `${path}.Draws[0].Swap[0].${field}`, words);
  });

  it("is not looked at when its draw is replaced, but is when another one repeats the draw", () => {
    const gone = { Instead: 0, Swap: [{ ...swap, MediaId: "gone" }] };
    const again = editing({ Draws: [gone, { Instead: 1 }], Outputs: [2] });
    expect(check({ input: {}, editing: again })).toEqual([]);
    const repeated = editing({ Draws: [gone, { Instead: 1, Swap: [swap] }], Outputs: [2] });
    expectProblem({ input: {}, editing: repeated }, `${path}.Draws[0].Swap[0].MediaId`, "gone");
  });
});

it("a mashup says what to do instead of replacing a shot, and can be drawn again", () => {
  const problems = (fields: Partial<Wall>) =>
    checkMashupWall(editingConfigSchema.parse(editing(fields))).map(({ path: where }) => where);
  expect(problems({ Open: [ban], Never: [ban] })).toEqual([
    `${path}.Draws[0].Swap`,
    `${path}.Open`,
    `${path}.Never`,
  ]);
  expect(problems({ Draws: [{ Instead: 0 }] })).toEqual([]);
});
