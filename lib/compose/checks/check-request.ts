import type { RuleFinding } from "@/lib/ims/schema/rules/rule";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { checkSubmitRules } from "@/lib/ims/contract/submit-rules";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { toFieldPath } from "../fields/derive";
import { toRequest } from "../to-request";

/** What a rule between fields reports about one field of the form. */
export type FormFinding = Pick<RuleFinding, "code" | "message" | "severity"> & { path: string };

/** A placeholder: no rule reads the destination of the files. */
const anywhere = { bucket: "bucket", region: "region", clientToken: "check" };

/**
 * Checks the rules between fields of the request and maps each finding to its field of the form.
 * Findings about parameters that the form does not show are left to the backend.
 */
export function checkRequest(form: ComposeForm): FormFinding[] {
  const { editing = {}, userData = {}, ...request } = toRequest(form, anywhere);
  const { width, height } = form.output;
  // When the size is left to the templates, the request has none; the form's size is a placeholder.
  const output = Object.assign({ Width: width, Height: height }, request.output);
  return checkSubmitRules(operationOf(request.jobType), {
    ...request,
    editing,
    userData,
    output,
  }).flatMap(({ path, code, message, severity }) => {
    const field = toFieldPath(path, form.kind);
    return field ? [{ path: field, code, message, severity }] : [];
  });
}
