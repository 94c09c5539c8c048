import type { FieldError } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { toFieldPath } from "../fields/derive";

/**
 * Points a refusal to the form: for each refused parameter that the form shows, its field and the
 * refusal's own words. Empty when none of them stands in the form.
 */
export function toFieldErrors(problems: readonly ConfigProblem[]): FieldError[] {
  const fields = new Map<string, FieldError>();
  for (const { path: parameter, message } of problems) {
    const path = toFieldPath(parameter);
    if (path && !fields.has(path)) fields.set(path, { path, message });
  }
  return [...fields.values()];
}
