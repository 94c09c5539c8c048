import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { isPasswordProblem } from "@/lib/model/settings/admin";

/** The values of a settings form: the settings, and the admin password. */
export type SettingsValues<Form> = { form: Form; password: string };

/** The schema of a settings form: the schema of the settings, and any password. */
export const settingsSchema = <Schema extends z.ZodType>(form: Schema) =>
  z.object({ form, password: z.string() });

/** A refusal as the settings' server actions return it. */
export type Refusal = {
  reason: string;
  fields?: readonly { path: string; message: string }[] | undefined;
};

/**
 * Shows a refusal beside the fields that it concerns: the password, the fields it names, or else
 * the end of the form (`root.server`, a reason). Typed values stay.
 */
export function showRefusal<Values extends SettingsValues<FieldValues>>(
  { setError, getValues }: Pick<UseFormReturn<Values>, "setError" | "getValues">,
  { reason, fields = [] }: Refusal,
): void {
  if (isPasswordProblem(reason)) {
    setError("password" as FieldPath<Values>, { type: "server", message: reason });
    return;
  }
  // Actions name a field below `form` or `rules`, or by itself.
  const named = fields
    .map(({ path, message }) => ({ path: `form.${path.replace(/^(form|rules)\./, "")}`, message }))
    .filter(({ path }) => get(getValues(), path) !== undefined);
  for (const { path, message } of named) {
    setError(path as FieldPath<Values>, { type: "server", message });
  }
  if (named.length === 0) setError("root.server", { type: "server", message: reason });
}

/** Turns a rejected call, for example a lost connection, into a refusal. */
export const orUnexpected = <T>(answer: Promise<T>): Promise<T | ({ ok: false } & Refusal)> =>
  answer.catch(() => ({ ok: false as const, reason: "unexpected" }));
