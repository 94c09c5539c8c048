import type { AnswerNode } from "@/lib/ims/schema/fidelity/documented-answers";

export type Seen = { filled: Set<string>; wrong: string[] };

/**
 * The documented fields that an answer fills, and the fields whose type differs from the SDK model. An empty
 * text fills nothing.
 */
export function lookAt(answer: unknown, fields: readonly AnswerNode[], seen: Seen, at = ""): Seen {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    seen.wrong.push(`${at || "the answer"} is no object`);
    return seen;
  }
  for (const { name, isList, type } of fields) {
    const value = (answer as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const path = `${at}${name}${isList ? "[]" : ""}`;
    if (isList && !Array.isArray(value)) {
      seen.wrong.push(`${path} is no list`);
      continue;
    }
    for (const item of isList ? (value as unknown[]) : [value]) {
      if (typeof type !== "string") lookAt(item, type, seen, `${path}.`);
      else if (typeof item !== type) seen.wrong.push(`${path} is ${JSON.stringify(item)}`);
      else if (item !== "") seen.filled.add(path);
    }
  }
  return seen;
}
