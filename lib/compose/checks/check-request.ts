import type { RuleFinding } from "@/lib/ims/schema/rules/rule";
import { checkRules } from "@/lib/ims/schema/rules/rules";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { toFieldPath } from "../fields/derive";
import { toRequest } from "../to-request";

/** What a rule between fields says of a field of the form. */
export type FormFinding = Pick<RuleFinding, "code" | "message" | "severity"> & { path: string };

/** No rule reads where the files go. */
const anywhere = { bucket: "bucket", region: "region", clientToken: "check" };

/**
 * The rules between fields of the request, as seen from the form. Rules of what the form does not
 * show have no place in it and are left to the backend.
 */
export function checkRequest(form: ComposeForm): FormFinding[] {
  const { editing = {}, userData = {}, ...request } = toRequest(form, anywhere);
  const { width, height } = form.output;
  // A size that is left to the templates is not here to be checked.
  const output = Object.assign({ Width: width, Height: height }, request.output);
  return checkRules({ ...request, editing, userData, output }).flatMap(
    ({ path, code, message, severity }) => {
      const field = toFieldPath(path);
      return field ? [{ path: field, code, message, severity }] : [];
    },
  );
}
