import { describe, expect, it } from "vitest";
import { listProblems } from "./list-problems";

const problem = (message: string) => ({
  type: "custom",
  message,
  ref: { type: "x", message: "no" },
});

describe("listProblems", () => {
  it("flattens rows, lists and nested fields in the order of the form", () => {
    const errors = {
      output: { count: problem("count-range") },
      titles: [undefined, problem("text-long")],
      groups: Object.assign([{ media: { root: problem("group-empty") } }], {
        root: problem("list-full"),
      }),
      name: problem("name-empty"),
      odd: problem("?"),
    };
    expect(listProblems(errors, ["name", "groups", "titles", "output"])).toEqual([
      { path: "name", message: "name-empty" },
      { path: "groups.0.media", message: "group-empty" },
      { path: "groups", message: "list-full" },
      { path: "titles.1", message: "text-long" },
      { path: "output.count", message: "count-range" },
      { path: "odd", message: "?" },
    ]);
  });

  it("finds nothing where nothing is wrong", () => expect(listProblems({}, ["name"])).toEqual([]));
});
