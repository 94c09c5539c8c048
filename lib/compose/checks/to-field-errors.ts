import type { FieldError } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { toFieldPath } from "../fields/derive";

/**
 * Maps a refusal to the form: each refused parameter that the form shows gives its field and the
 * refusal's reason as a rule of the form, or its own words. Empty when the form shows none of them.
 */
export function toFieldErrors(problems: readonly ConfigProblem[], kind?: JobKind): FieldError[] {
  const fields = new Map<string, FieldError>();
  for (const { path: parameter, message: said, reason } of problems) {
    const path = toFieldPath(parameter, kind);
    const message = reason ? `rule:${reason}:${said}` : said;
    if (path && !fields.has(path)) fields.set(path, { path, message });
  }
  return [...fields.values()];
}
