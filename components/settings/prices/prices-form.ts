import {
  type Currency,
  type PriceRow,
  priceRows,
  type SpendingRules,
  spendingRulesSchema,
} from "@/lib/model/cost/cost";

/** The table as it is typed: everything is text. */
export type PricesForm = {
  currency: Currency;
  monthlyCap: string;
  rows: Record<PriceRow, { perMinute: string; source: string; date: string }>;
};

const number = (text: string): number | null => {
  const plain = text.trim().replace(",", ".");
  return plain === "" ? null : Number(plain);
};

export function toPricesForm(rules: SpendingRules): PricesForm {
  const rows = Object.fromEntries(
    priceRows.map((row) => {
      const { perMinute, source, date } = rules.prices[row];
      return [row, { perMinute: perMinute?.toString() ?? "", source, date: date ?? "" }];
    }),
  ) as PricesForm["rows"];
  return { currency: rules.currency, monthlyCap: rules.monthlyCap?.toString() ?? "", rows };
}

/**
 * What was typed, as rules; null when a number is none. A price without a day was read `today`; what
 * stands beside an empty price is forgotten.
 */
export function toSpendingRules(form: PricesForm, today: string): SpendingRules | null {
  const prices = Object.fromEntries(
    Object.entries(form.rows).map(([row, { perMinute, source, date }]) => {
      const price = number(perMinute);
      return [
        row,
        price === null
          ? { perMinute: null, source: "", date: null }
          : { perMinute: price, source, date: date || today },
      ];
    }),
  );
  const rules = { currency: form.currency, monthlyCap: number(form.monthlyCap), prices };
  return spendingRulesSchema.safeParse(rules).data ?? null;
}
