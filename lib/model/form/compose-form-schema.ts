import { z } from "zod";
import { type ComposeForm, composeFields } from "./compose-form";
import { findOverBound } from "./form-bounds";
import { formProblems } from "./form-rules";
import { onlyOwnFields } from "./kinds/only-own-fields";

/** The shape of a form, as far as a draft needs it. */
function isDraft(value: unknown): value is ComposeForm {
  if (typeof value !== "object" || value === null) return false;
  const { groups, output } = value as Partial<Record<keyof ComposeForm, unknown>>;
  return Array.isArray(groups) && typeof output === "object" && output !== null;
}

function refuseOverBound(value: unknown, context: z.RefinementCtx): boolean {
  const over = findOverBound(composeFields, value);
  if (over) context.addIssue({ code: "custom", path: over.path, message: over.message });
  return over !== null;
}

/** What another kind would use cannot be wrong. A form beyond its bounds is not read at all. */
function withoutOtherKinds(value: unknown, context: z.RefinementCtx): unknown {
  if (refuseOverBound(value, context)) return z.NEVER;
  return isDraft(value) ? onlyOwnFields(value) : value;
}

/** The form with all its rules. The parsed form is trimmed and has no blank rows. */
export const composeFormSchema = z.preprocess(
  withoutOtherKinds,
  composeFields.superRefine(
    (form, context) => {
      if (form.kind === "groups" && form.groups.length === 0) {
        context.addIssue({ code: "custom", path: ["groups"], message: "groups-empty" });
      }
      for (const problem of formProblems(form)) {
        context.addIssue({ code: "custom", path: problem.path, message: problem.message });
      }
    },
    // The rules are also checked when a number is missing elsewhere, so that all issues are reported at
    // once.
    { when: (payload) => isDraft(payload.value) },
  ),
) as z.ZodType<ComposeForm, ComposeForm>;

/**
 * A draft may be unfinished: it has the shape of the form and its bounds, but not its rules. A value
 * without that shape is no draft.
 */
export const composeDraftSchema = z
  .custom<ComposeForm>(isDraft, "draft-shape")
  .superRefine((form, context) => void refuseOverBound(form, context));
