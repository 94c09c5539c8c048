import { z } from "zod";
import { type ComposeForm, composeFields } from "./compose-form";
import { findOverBound } from "./form-bounds";
import { formProblems } from "./form-rules";
import { pairProblems } from "./texts/paired-texts";
import { onlyOwnFields } from "./kinds/only-own-fields";

/** The shape of a form, as far as a draft needs it. */
function isDraft(value: unknown): value is ComposeForm {
  if (typeof value !== "object" || value === null) return false;
  const { groups, output } = value as Partial<Record<keyof ComposeForm, unknown>>;
  return Array.isArray(groups) && typeof output === "object" && output !== null;
}

/** A draft may lack any part. */
const hasTexts = ({ titles, speech, groups, match }: Partial<ComposeForm>): boolean =>
  Array.isArray(titles) &&
  Array.isArray(speech?.texts) &&
  Array.isArray(speech?.languages) &&
  (groups ?? []).every((group) => Array.isArray(group?.speechTexts)) &&
  match !== undefined;

function refuseOverBound(value: unknown, context: z.RefinementCtx): boolean {
  const over = findOverBound(composeFields, value);
  if (over) context.addIssue({ code: "custom", path: over.path, message: over.message });
  return over !== null;
}

/** What another kind would use cannot be wrong. A form beyond its bounds is not read at all. */
function withoutOtherKinds(value: unknown, context: z.RefinementCtx): unknown {
  if (refuseOverBound(value, context)) return z.NEVER;
  if (!isDraft(value)) return value;
  const form = onlyOwnFields(value);
  // Blank rows are left out below; here it is still known which title stands beside which script.
  if (hasTexts(form)) {
    for (const { path, message } of pairProblems(form))
      context.addIssue({ code: "custom", path, message });
  }
  return form;
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
