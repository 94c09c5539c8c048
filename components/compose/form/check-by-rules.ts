import { zodResolver } from "@hookform/resolvers/zod";
import { type FieldErrors, get, type Resolver, set } from "react-hook-form";
import { checkRequest } from "@/lib/compose/checks/check-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";

const byRules = zodResolver(composeFormSchema);

/**
 * Checks the form's own rules and, once they hold, the rules between fields of the request, so that
 * mistakes are shown before the request is sent. A message is the code of the rule.
 */
export const checkByRules: Resolver<ComposeForm> = async (values, context, options) => {
  const result = await byRules(values, context, options);
  if (Object.keys(result.errors).length > 0) return result;
  const problems = checkRequest(values).filter(({ severity }) => severity === "problem");
  if (problems.length === 0) return result;
  const errors: FieldErrors<ComposeForm> = {};
  for (const { path, code, message } of problems) {
    if (get(errors, path) === undefined) {
      set(errors, path, { type: "rule", message: `rule:${code}:${message}` });
    }
  }
  return { values: {}, errors };
};
