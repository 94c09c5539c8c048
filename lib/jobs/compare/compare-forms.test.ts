import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareForms, formatFormPath } from "./compare-forms";

const changes = (before: unknown, after: unknown) =>
  compareForms(before, after).map((change) => [formatFormPath(change.path), change.kind]);

describe("compareForms", () => {
  it.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1 }, { a: 2 }, [["a", "changed"]]],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, [["a.b[1]", "changed"]]],
    [{ t: ["x"] }, { t: ["x", "y"] }, [["t[1]", "added"]]],
    [{ t: ["x", "y"] }, { t: ["x"] }, [["t[1]", "removed"]]],
    [{ r: null }, { r: { in: 1 } }, [["r", "changed"]]],
    [
      { a: 1, b: 2 },
      { b: 2, c: 3 },
      [
        ["a", "removed"],
        ["c", "added"],
      ],
    ],
    [
      {},
      { g: [{ name: "n", media: [] }] },
      [
        ["g[0].name", "added"],
        ["g[0].media", "added"],
      ],
    ],
    [{ g: { a: { b: 1 } } }, {}, [["g.a.b", "removed"]]],
    [{ a: [] }, { a: {} }, [["a", "changed"]]],
  ])("compares %o with %o", (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it("finds nothing between a value and its copy", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(compareForms(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it("carries both values of a change", () => {
    expect(compareForms({ a: 1 }, { a: 2 })[0]).toMatchObject({ before: 1, after: 2 });
  });
});
