import type { z } from "zod";

/** The message for a missing required field; its code is `MissingParameter`. */
export const isMandatory = "is mandatory";

const kinds: Readonly<Record<string, string>> = {
  string: "write text",
  number: "write a number",
  int: "write a whole number",
  boolean: "write true or false",
  array: "write a list",
  object: "write an object",
  record: "write an object",
  undefined: "leave it out",
};

const shown = (values: readonly unknown[]): string => values.map(String).join(", ");

function bound(issue: { origin: string; minimum?: unknown; maximum?: unknown }): string {
  const isLeast = issue.minimum !== undefined;
  const limit = String(isLeast ? issue.minimum : issue.maximum);
  const word = isLeast ? "at least" : "at most";
  if (issue.origin === "string") return `has to have ${word} ${limit} characters`;
  if (issue.origin === "array") return `has to have ${word} ${limit} entries`;
  return `has to be ${word} ${limit}`;
}

/**
 * The message for an invalid value. The messages of the schema library are replaced, because they name its
 * own types. A schema with a message of its own keeps it.
 */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return isMandatory;
    return kinds[issue.expected] ?? "has another form";
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return bound(issue as { origin: string; minimum?: unknown; maximum?: unknown });
  }
  if (issue.code === "invalid_value") {
    if (issue.input === undefined) return isMandatory;
    const values = issue.values as readonly unknown[];
    return values.length === 1 ? `write ${shown(values)}` : `use one of ${shown(values)}`;
  }
  if (issue.code === "invalid_union" && issue.input === undefined) return isMandatory;
  if (issue.code === "not_multiple_of") return `has to be a multiple of ${String(issue.divisor)}`;
  if (issue.code === "invalid_key") return "is no name that is allowed here";
  return "is not valid";
}
