import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyKept, canonical, differences, keptEntrySchema } from "./kept";

type Json = Parameters<typeof differences>[0];

/** Objects as requests are: named elements in lists, empty objects, texts that look like numbers. */
const { request } = fc.letrec<{ value: unknown; request: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(0, 1, "1", "a", true, null),
    fc.array(fc.constantFrom("a", "b", 1), { maxLength: 3 }),
    fc.array(
      fc.record(
        { GroupName: fc.constantFrom("A", "B"), X: fc.constantFrom(1, 2), "": fc.constant(1) },
        { requiredKeys: ["GroupName"] },
      ),
      { maxLength: 3 },
    ),
    fc.array(tie("request"), { maxLength: 2 }),
    tie("request"),
  ),
  request: fc.dictionary(fc.constantFrom("X", "Y", "Media", "Level", "constructor"), tie("value"), {
    maxKeys: 4,
  }),
}));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as { [key: string]: never };

describe("differences and applyKept", () => {
  it("restore any request, whatever the form shows of it", () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        const [made, original] = [asJson(one), asJson(other)];
        const entries = differences(made, original).map((entry) =>
          keptEntrySchema.parse(asJson(entry)),
        );
        const applied = applyKept(made, entries);
        expect(applied.overtaken).toEqual([]);
        expect(canonical(applied.request)).toBe(canonical(original));
      }),
      { numRuns: 3000 },
    );
  });

  it("keep nothing when the form makes the same in another order", () => {
    expect(differences({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual([]);
  });

  const made = { Title: { Size: 80, Y: 0.1 }, Groups: [{ GroupName: "A" }, { GroupName: "B" }] };
  const original = {
    Title: { Size: 80 },
    Groups: [{ GroupName: "A" }, { GroupName: "B", Odd: 1 }],
    Extra: { deep: true },
  } as Json;
  const entries = differences(made, original);

  it("let a person's change win, and keep the rest", () => {
    const changed = { ...made, Title: { Size: 90, Y: 0.2 } };
    expect(applyKept(changed, entries).request).toEqual({
      Title: { Size: 90, Y: 0.2 },
      Groups: [{ GroupName: "A" }, { GroupName: "B", Odd: 1 }],
      Extra: { deep: true },
    });
  });

  it("follow an element of a list to its new index, and report when the element is gone", () => {
    const sorted = { ...made, Groups: [{ GroupName: "B" }, { GroupName: "A" }] };
    expect(applyKept(sorted, entries).request.Groups).toEqual([
      { GroupName: "B", Odd: 1 },
      { GroupName: "A" },
    ]);
    const without = { ...made, Groups: [{ GroupName: "A" }] };
    expect(applyKept(without, entries).overtaken.map((entry) => entry.kept)).toEqual([1]);
  });

  it("do not change the request that the form makes", () => {
    const before = structuredClone(made);
    applyKept(made, entries);
    expect(made).toEqual(before);
  });

  it("bring back one field of an object that was left out, not all", () => {
    const left = differences({ Title: { Size: 80, Y: 0.1 } }, {});
    expect(applyKept({ Title: { Size: 80, Y: 0.1 } }, left).request).toEqual({});
    expect(applyKept({ Title: { Size: 81, Y: 0.1 } }, left).request).toEqual({
      Title: { Size: 81 },
    });
  });
});
