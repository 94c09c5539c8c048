"use client";

import { useState } from "react";
import type { PasswordProblem } from "@/lib/model/settings/admin";
import {
  type ConnectionForm,
  type ConnectionView,
  connectionFormSchema,
} from "@/lib/model/settings/connection";

export type ConnectionErrors = Partial<Record<keyof ConnectionForm, string | undefined>>;

type Field = { path: string; message: string };

/** What is typed about the connection, and what is wrong with it: keys of `connection.errors`. */
export function useConnectionForm(connection: ConnectionView) {
  const [form, setForm] = useState(connection.form);
  const [password, setPassword] = useState("");
  const [passwordProblem, setPasswordProblem] = useState<PasswordProblem | null>(null);
  const [errors, setErrors] = useState<ConnectionErrors>({});
  const [wasSaved, setWasSaved] = useState(connection.saved);
  // What was saved is removed: the form shows what holds instead.
  if (wasSaved !== connection.saved) {
    setWasSaved(connection.saved);
    if (!connection.saved) setForm(connection.form);
  }

  function change<K extends keyof ConnectionForm>(name: K, value: ConnectionForm[K]): void {
    setForm((before) => ({ ...before, [name]: value }));
    setErrors((before) => ({ ...before, [name]: undefined }));
  }

  function showFields(fields: readonly Field[]): void {
    const named = fields.map(({ path, message }) => [path.replace(/^form\./, ""), message]);
    setErrors(Object.fromEntries(named) as ConnectionErrors);
  }

  /** The keys as nobody should see them longer than needed: saved, they leave the page. */
  function forgetTyped(): void {
    setForm((before) => ({ ...before, accessKeyId: "", accessKeySecret: "" }));
  }

  /** True when it may be sent; else its mistakes are shown. */
  function check(as: ConnectionForm = form): boolean {
    const parsed = connectionFormSchema.safeParse(as);
    const issues = parsed.success ? [] : parsed.error.issues;
    showFields(issues.map(({ path, message }) => ({ path: path.join("."), message })));
    return parsed.success;
  }

  return {
    form,
    change,
    password,
    setPassword: (text: string) => {
      setPassword(text);
      setPasswordProblem(null);
    },
    passwordProblem,
    setPasswordProblem,
    errors,
    showFields,
    check,
    forgetTyped,
  };
}
