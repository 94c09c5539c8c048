import { z } from "zod";
import {
  currencies,
  type PriceRow,
  priceRows,
  priceSchema,
  type SpendingRules,
  spendingRulesSchema,
} from "@/lib/model/cost/cost";

/** A typed amount, with a comma or a point; an empty text is null. */
const amount = (rule: z.ZodType<number | null>, message: "price" | "cap") =>
  z.string().transform((typed, context) => {
    const plain = typed.trim().replace(",", ".");
    const parsed = rule.safeParse(plain === "" ? null : Number(plain));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const rowSchema = z.object({
  perMinute: amount(priceSchema.shape.perMinute, "price"),
  source: priceSchema.shape.source,
  date: z.union([z.iso.date(), z.literal("")]),
});

/**
 * Parses the typed table as rules. A price without a day gets `today`. The source and day of an
 * empty price are dropped. Messages are keys of `cost.settings.errors`.
 */
export const pricesFormSchema = (today: () => string) =>
  z
    .object({
      currency: z.enum(currencies),
      monthlyCap: amount(spendingRulesSchema.shape.monthlyCap, "cap"),
      rows: z.record(z.enum(priceRows), rowSchema),
    })
    .transform(({ currency, monthlyCap, rows }): SpendingRules => {
      const prices = Object.entries(rows).map(([row, { perMinute, source, date }]) => [
        row,
        perMinute === null
          ? { perMinute, source: "", date: null }
          : { perMinute, source, date: date || today() },
      ]);
      return {
        currency,
        monthlyCap,
        prices: Object.fromEntries(prices) as SpendingRules["prices"],
      };
    });
export type PricesForm = z.input<ReturnType<typeof pricesFormSchema>>;

export function toPricesForm(rules: SpendingRules): PricesForm {
  const row = (name: PriceRow) => {
    const { perMinute, source, date } = rules.prices[name];
    return [name, { perMinute: perMinute?.toString() ?? "", source, date: date ?? "" }];
  };
  return {
    currency: rules.currency,
    monthlyCap: rules.monthlyCap?.toString() ?? "",
    rows: Object.fromEntries(priceRows.map(row)) as PricesForm["rows"],
  };
}
