import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { isPasswordProblem } from "@/lib/model/settings/admin";

/** What a settings form holds: what is set, and the admin's password beside it. */
export type SettingsValues<Form> = { form: Form; password: string };

/** The schema of a settings form: that of what is set, and any password. */
export const settingsSchema = <Schema extends z.ZodType>(form: Schema) =>
  z.object({ form, password: z.string() });

/** A refusal as the actions of the settings give it. */
export type Refusal = {
  reason: string;
  fields?: readonly { path: string; message: string }[] | undefined;
};

/**
 * Shows a refusal where one looks for it: at the password, at the fields it names, else at the foot
 * of the form (`root.server`, a reason). Nothing typed is touched.
 */
export function showRefusal<Values extends SettingsValues<FieldValues>>(
  { setError, getValues }: Pick<UseFormReturn<Values>, "setError" | "getValues">,
  { reason, fields = [] }: Refusal,
): void {
  if (isPasswordProblem(reason)) {
    setError("password" as FieldPath<Values>, { type: "server", message: reason });
    return;
  }
  // Actions call what is set `form` or `rules`, or name the field alone.
  const named = fields
    .map(({ path, message }) => ({ path: `form.${path.replace(/^(form|rules)\./, "")}`, message }))
    .filter(({ path }) => get(getValues(), path) !== undefined);
  for (const { path, message } of named) {
    setError(path as FieldPath<Values>, { type: "server", message });
  }
  if (named.length === 0) setError("root.server", { type: "server", message: reason });
}

/** What does not come back, such as a lost connection, is a refusal like any other. */
export const orUnexpected = <T>(answer: Promise<T>): Promise<T | ({ ok: false } & Refusal)> =>
  answer.catch(() => ({ ok: false as const, reason: "unexpected" }));
