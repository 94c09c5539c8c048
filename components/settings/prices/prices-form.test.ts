import { expect, test } from "vitest";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { toPricesForm, toSpendingRules } from "./prices-form";

const rules = { ...defaultRules("CNY", "cn-shanghai"), monthlyCap: 99.5 };
const typed = (row: object, monthlyCap = "") => {
  const form = toPricesForm(rules);
  Object.assign(form.rows["editing-hd"], row);
  return toSpendingRules({ ...form, monthlyCap }, "2026-11-22");
};

test("what is shown and not touched is what was kept", () => {
  expect(toSpendingRules(toPricesForm(rules), "2026-11-22")).toEqual(rules);
});

test("a typed price gets a day, and an emptied one loses its source", () => {
  expect(typed({ perMinute: "0,25", source: "contract" })?.prices["editing-hd"]).toEqual({
    perMinute: 0.25,
    source: "contract",
    date: "2026-11-22",
  });
  expect(
    typed({ perMinute: " ", source: "contract", date: "2026-01-01" })?.prices["editing-hd"],
  ).toEqual({ perMinute: null, source: "", date: null });
});

test.each([
  [{ perMinute: "cheap" }, ""],
  [{ perMinute: "-1" }, ""],
  [{ perMinute: "1" }, "0"],
  [{ perMinute: "1" }, "much"],
])("%j with a limit of %j is no table", (row, cap) => {
  expect(typed(row, cap)).toBeNull();
});
