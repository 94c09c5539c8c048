import { type Currency, type Price, type PriceRow, priceRows, type SpendingRules } from "./cost";

const unknown: Price = { perMinute: null, source: "", date: null };

/** When the pages were read. */
const date = "2026-11-22";
const zh = "help.aliyun.com (IMS billing, intelligent production)";
const world = "alibabacloud.com (IMS billing, intelligent production)";

/**
 * Only prices that were read on pages of Alibaba Cloud. The prices of editing by tier could not be
 * read, and stay empty until somebody enters them; a worked example shows a single one.
 */
const known: Record<Currency, Partial<Record<PriceRow, Price>>> = {
  CNY: {
    "editing-ld": {
      perMinute: 0.0217,
      source: "help.aliyun.com/wordpower/6200650-1.html (example of a basic edit, H.264)",
      date,
    },
    "match-general": { perMinute: 0.3, source: zh, date },
    "match-film": { perMinute: 1, source: zh, date },
    sports: { perMinute: 1, source: zh, date },
    mashup: { perMinute: 2, source: zh, date },
  },
  USD: {
    "match-general": { perMinute: 0.04, source: world, date },
    "match-film": { perMinute: 0.14, source: world, date },
    mashup: { perMinute: 0.28, source: world, date },
  },
};

/** Outside mainland China the international site asks more. */
const abroad: Partial<Record<PriceRow, Price>> = {
  "match-general": { perMinute: 0.06, source: world, date },
  "match-film": { perMinute: 0.21, source: world, date },
  mashup: { perMinute: 0.42, source: world, date },
};

/** The default table, before anybody has edited it. `region` as IMS writes it. */
export function defaultRules(currency: Currency, region: string): SpendingRules {
  const isAbroad = currency === "USD" && !region.startsWith("cn-");
  const table = isAbroad ? { ...known.USD, ...abroad } : known[currency];
  const prices = Object.fromEntries(
    priceRows.map((row) => [row, table[row] ?? unknown]),
  ) as SpendingRules["prices"];
  return { currency, prices, monthlyCap: null };
}
