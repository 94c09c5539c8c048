import { longestFilePart, safeFilePart } from "@/lib/model/safe-file-part";

export type NameFacts = {
  /** `2026-11-30`. */
  date: string;
  /** The name of the batch. */
  campaign: string;
  title: string;
  /** From 1. */
  number: number;
  count: number;
  /** The variant of an A/B test, as `A1-B2`; empty without a test. */
  variant: string;
};

export const nameTokens = ["date", "campaign", "title", "n", "ab"] as const;

/** Tokens of a pattern that do not exist, as they were written. */
export function unknownTokens(pattern: string): string[] {
  const known: readonly string[] = nameTokens;
  return [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map(([, token = ""]) => token)
    .filter((token) => !known.includes(token));
}

/**
 * The name of a video by a pattern such as `{date}_{campaign}_{title}_{n}`. Empty tokens leave no doubled
 * separators behind. The name is safe for every file system, and never empty.
 */
export function nameOf(pattern: string, facts: NameFacts): string {
  const digits = Math.max(2, String(facts.count).length);
  const values: Record<(typeof nameTokens)[number], string> = {
    date: facts.date,
    campaign: facts.campaign,
    title: facts.title,
    n: String(facts.number).padStart(digits, "0"),
    ab: facts.variant,
  };
  const filled = pattern.replace(/\{([^{}]*)\}/g, (whole, token: string) =>
    Object.hasOwn(values, token) ? safeFilePart(values[token as keyof typeof values]) : whole,
  );
  const tidy = filled.replace(/([_\-. ])\1+/g, "$1").replace(/^[_\-. ]+|[_\-. ]+$/g, "");
  return safeFilePart(tidy) || values.n;
}

/** Names that all differ: one that occurred before gets ` (2)`, ` (3)` and so on, whatever its case. */
export function differingNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let times = 2; used.has(candidate.toLowerCase()); times += 1) {
      const ending = ` (${times})`;
      // The number must not be what a file system's limit cuts off.
      const begin = Array.from(name).slice(0, longestFilePart - ending.length);
      candidate = `${begin.join("").trimEnd()}${ending}`;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}
