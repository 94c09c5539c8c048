import type { FieldError } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { toFieldPath } from "../fields/derive";

/**
 * Maps a refusal to the form: each refused parameter that the form shows gives its field and the
 * refusal's own words. Empty when the form shows none of them.
 */
export function toFieldErrors(problems: readonly ConfigProblem[]): FieldError[] {
  const fields = new Map<string, FieldError>();
  for (const { path: parameter, message } of problems) {
    const path = toFieldPath(parameter);
    if (path && !fields.has(path)) fields.set(path, { path, message });
  }
  return [...fields.values()];
}
