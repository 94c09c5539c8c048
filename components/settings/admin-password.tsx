"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { AdminAccess, PasswordProblem } from "@/lib/model/settings/admin";

/** The field for the admin password in a settings form, when a password is required. */
export function AdminPassword({ admin }: { admin: AdminAccess }) {
  const t = useTranslations("settings.admin");
  const { register, formState } = useFormContext<{ password: string }>();
  if (admin !== "password") return null;
  const problem = formState.errors.password?.message as PasswordProblem | undefined;
  return (
    <Field
      label={t("password")}
      hint={t("passwordHint")}
      error={problem ? t(problem) : undefined}
      className="sm:max-w-xs"
    >
      {(control) => (
        <Input
          {...control}
          {...register("password")}
          type="password"
          autoComplete="current-password"
        />
      )}
    </Field>
  );
}
