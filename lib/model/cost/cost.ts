import { z } from "zod";

/**
 * What a batch costs on Alibaba Cloud. Rules: each output is rounded up to whole minutes, at least one;
 * a failed output is free; a preview without a file is free in script mode. Source: IMS billing,
 * "Intelligent production" (the reference, section 11).
 */

/** Resolution tiers of video editing, smallest first, by the longer and the shorter side. */
const tierSides = {
  ld: [640, 480],
  sd: [1280, 720],
  hd: [1920, 1080],
  "2k": [2560, 1440],
  "4k": [3840, 2160],
} as const;

export type Tier = keyof typeof tierSides;

/** The first tier that holds both sides, whichever way the frame is turned; null above the last. */
export function tierOf(width: number, height: number): Tier | null {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const found = Object.entries(tierSides).find(
    ([, sides]) => long <= sides[0] && short <= sides[1],
  );
  return (found?.[0] as Tier | undefined) ?? null;
}

/** Whole minutes that an output of this length is billed as. */
export function billedMinutes(durationSeconds: number): number {
  // To the millisecond: a sum of lengths like 0.1 + 0.2 must not cost a minute.
  return Math.max(1, Math.ceil(Math.round(durationSeconds * 1000) / 60_000));
}

/** The rows of the price table: editing by tier, and the solutions with a price of their own. */
export const priceRows = [
  "editing-ld",
  "editing-sd",
  "editing-hd",
  "editing-2k",
  "editing-4k",
  "match-general",
  "match-film",
  "sports",
  "mashup",
] as const;
export type PriceRow = (typeof priceRows)[number];

export const currencies = ["CNY", "USD"] as const;
export type Currency = (typeof currencies)[number];

/**
 * The price of a minute, and its source. Null when the price is not known: then a person is asked for it, and
 * it is never guessed.
 */
export const priceSchema = z.object({
  perMinute: z.number().min(0).max(10_000).nullable(),
  source: z.string().trim().max(300),
  /** The day the price was read. */
  date: z.iso.date().nullable(),
});
export type Price = z.infer<typeof priceSchema>;

const money = z.number().positive().max(1_000_000_000);

/** The editable table, and the monthly spending cap of the team; null: no cap. */
export const spendingRulesSchema = z.object({
  currency: z.enum(currencies),
  prices: z.record(z.enum(priceRows), priceSchema),
  monthlyCap: money.nullable(),
});
export type SpendingRules = z.infer<typeof spendingRulesSchema>;

/** Money is counted in millionths, as whole numbers. */
export const microsOf = (amount: number): number => Math.round(amount * 1_000_000);

/** The billed solution: how a batch is made decides which price counts. */
export type CostQuestion = {
  solution: "script" | "match-general" | "match-film" | "sports" | "mashup";
  previewOnly: boolean;
  width: number;
  height: number;
  /** Length of each output; null when it is not known. */
  outputSeconds: readonly number[] | null;
  clips: number;
  /** Length of the sources that are looked at: billed by every solution but script mode. */
  inputSeconds: number | null;
  /** True when a template that could not be read decides the price. */
  isOpen?: boolean;
};

export type CostEstimate = {
  clips: number;
  /** Null when it is free or when no tier holds the frame. */
  row: PriceRow | null;
  /** Null when the length is not known. */
  minutes: number | null;
  /** In millionths of the currency; null when something is missing. */
  micros: number | null;
  currency: Currency;
  /** What is not known: the price of `row`, the length, a tier that holds the frame, or a template. */
  missing: "price" | "length" | "tier" | "template" | null;
  /** True when the template drawn for each clip decides the price: the batch may become cheaper. */
  atMost?: boolean;
};

function priceRowOf(question: CostQuestion): PriceRow | null {
  if (question.solution !== "script") return question.solution;
  const tier = tierOf(question.width, question.height);
  return tier && `editing-${tier}`;
}

/** Minutes that a batch of these lengths is billed as; null when a length is not known. */
function minutesOf(question: CostQuestion): number | null {
  const { outputSeconds, inputSeconds, solution } = question;
  if (!outputSeconds) return null;
  const outputs = outputSeconds.reduce((sum, seconds) => sum + billedMinutes(seconds), 0);
  if (solution === "script") return outputs;
  return inputSeconds === null ? null : outputs + billedMinutes(inputSeconds);
}

/** The estimated cost of a batch before it is made. */
export function estimateCost(question: CostQuestion, rules: SpendingRules): CostEstimate {
  const { currency } = rules;
  const { clips } = question;
  if (question.previewOnly && question.solution === "script") {
    return { clips, row: null, minutes: 0, micros: 0, currency, missing: null };
  }
  if (question.isOpen) {
    return { clips, row: null, minutes: null, micros: null, currency, missing: "template" };
  }
  const row = priceRowOf(question);
  const minutes = minutesOf(question);
  const perMinute = row && rules.prices[row].perMinute;
  const missing =
    minutes === null ? "length" : row === null ? "tier" : perMinute === null ? "price" : null;
  const micros = minutes === null || perMinute === null ? null : minutes * microsOf(perMinute);
  return { clips, row, minutes, micros, currency, missing };
}

/**
 * The estimated cost of a batch whose price depends on its templates: the dearest reading, because the
 * estimate is an upper bound. If one reading is not known, the cost of the batch is not known.
 */
export function estimateDearest(
  questions: readonly [CostQuestion, ...CostQuestion[]],
  rules: SpendingRules,
): CostEstimate {
  const estimates = questions.map((question) => estimateCost(question, rules));
  const rank = ({ missing, micros }: CostEstimate) => (missing ? Infinity : (micros ?? 0));
  const dearest = estimates.reduce((most, each) => (rank(each) > rank(most) ? each : most));
  const isOne = estimates.every(({ micros }) => micros === dearest.micros);
  return isOne ? dearest : { ...dearest, atMost: true };
}
