"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { AdminDoor, PasswordProblem } from "@/lib/model/settings/admin";

/** The password's field, where one is asked for. */
export function AdminPassword({
  admin,
  value,
  problem,
  onChange,
}: {
  admin: AdminDoor;
  value: string;
  problem: PasswordProblem | null;
  onChange: (password: string) => void;
}) {
  const t = useTranslations("settings.admin");
  if (admin !== "password") return null;
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
          type="password"
          autoComplete="current-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
