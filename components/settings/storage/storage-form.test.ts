import { describe, expect, it } from "vitest";
import { storageFormSchema, toStorageForm } from "./storage-form";

const rules = { jobDays: 30, draftDays: null, budgetGib: 250 } as const;

describe("what is typed about storage", () => {
  it("shown and not touched is what was kept", () => {
    expect(storageFormSchema.parse(toStorageForm(rules))).toEqual(rules);
    const without = { jobDays: null, draftDays: 365, budgetGib: null } as const;
    expect(storageFormSchema.parse(toStorageForm(without))).toEqual(without);
  });

  it.each([
    ["", null],
    ["  ", null],
    ["1", 1],
    [" 250 ", 250],
  ])("a limit of %j is %s", (budgetGib, gib) => {
    expect(storageFormSchema.parse({ ...toStorageForm(rules), budgetGib }).budgetGib).toBe(gib);
  });

  it.each(["0", "1.5", "-3", "1e3", "ten", "99999999"])(
    "a limit of %j is refused there",
    (typed) => {
      const parsed = storageFormSchema.safeParse({ ...toStorageForm(rules), budgetGib: typed });
      expect(parsed.error?.issues).toMatchObject([{ path: ["budgetGib"], message: "budget" }]);
    },
  );
});
