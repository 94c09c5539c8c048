import { expect, test } from "vitest";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { pricesFormSchema, toPricesForm } from "./prices-form";

const rules = { ...defaultRules("CNY", "cn-shanghai"), monthlyCap: 99.5 };
const schema = pricesFormSchema(() => "2026-11-22");
const typed = (row: object, monthlyCap = "") => {
  const form = toPricesForm(rules);
  Object.assign(form.rows["editing-hd"], row);
  return schema.safeParse({ ...form, monthlyCap });
};

test("an unchanged form gives back the saved prices", () => {
  expect(schema.parse(toPricesForm(rules))).toEqual(rules);
});

test("a typed price gets a day, and an emptied one loses its source", () => {
  expect(typed({ perMinute: "0,25", source: "contract" }).data?.prices["editing-hd"]).toEqual({
    perMinute: 0.25,
    source: "contract",
    date: "2026-11-22",
  });
  expect(
    typed({ perMinute: " ", source: "contract", date: "2026-01-01" }).data?.prices["editing-hd"],
  ).toEqual({ perMinute: null, source: "", date: null });
});

const atPrice = { path: ["rows", "editing-hd", "perMinute"], message: "price" };
const atCap = { path: ["monthlyCap"], message: "cap" };

test.each([
  [{ perMinute: "cheap" }, "", [atPrice]],
  [{ perMinute: "-1" }, "", [atPrice]],
  [{ perMinute: "10001" }, "", [atPrice]],
  [{ perMinute: "1" }, "0", [atCap]],
  [{ perMinute: "1" }, "much", [atCap]],
  [{ perMinute: "1,2,3" }, "-5", [atCap, atPrice]],
])("%j with a limit of %j is refused where it stands", (row, cap, issues) => {
  expect(typed(row, cap).error?.issues).toMatchObject(issues);
});
