"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Failure } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import { isPasswordProblem, type PasswordProblem } from "@/lib/model/settings/admin";
import {
  type CallbackForm,
  type CallbackView,
  callbackFormSchema,
} from "@/lib/model/settings/callback";
import { removeCallback, saveCallback } from "@/lib/settings/callback-actions";

type Answer = Awaited<ReturnType<typeof saveCallback>>;
type Errors = Partial<Record<keyof CallbackForm, string>>;

/** What is typed, what is wrong with it (keys of `callback.errors`), and the two things to do. */
export function useCallbackForm(view: CallbackView) {
  const t = useTranslations("settings.callback");
  const [form, setForm] = useState(view.form);
  const [password, setPassword] = useState("");
  const [passwordProblem, setPasswordProblem] = useState<PasswordProblem | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<{ key: string; failure: Failure | null } | null>(null);
  const [pending, setPending] = useState<"save" | "remove" | null>(null);

  function change<K extends keyof CallbackForm>(name: K, value: CallbackForm[K]): void {
    setForm((before) => ({ ...before, [name]: value }));
    setErrors(({ ...others }) => {
      delete others[name];
      return others;
    });
  }

  /** True when it was done; else says what to do about it, where one looks for it. */
  function told(answer: Answer | null): boolean {
    setProblem(null);
    setPasswordProblem(null);
    if (answer?.ok) {
      setErrors({});
      return true;
    }
    const reason = answer?.reason ?? "unexpected";
    if (isPasswordProblem(reason)) setPasswordProblem(reason);
    else if (reason === "key-missing") setErrors({ key: "keyMissing" });
    else if (reason === "private") setErrors({ address: "private" });
    else setProblem({ key: reason, failure: answer?.code ? answer : null });
    return false;
  }

  async function save(): Promise<void> {
    const parsed = callbackFormSchema.safeParse(form);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => [path[0], message]);
      setErrors(Object.fromEntries(issues) as Errors);
      return;
    }
    setPending("save");
    const answer = await saveCallback({ form: parsed.data, password }).catch(() => null);
    setPending(null);
    if (!told(answer)) return;
    // The key leaves the page as soon as it is kept.
    setForm({ ...parsed.data, key: "" });
    toast.done(t("saved"));
  }

  async function remove(): Promise<void> {
    setPending("remove");
    const answer = await removeCallback({ password }).catch(() => null);
    setPending(null);
    if (!told(answer)) return;
    setForm((before) => ({ ...before, address: "", key: "", signed: false }));
    toast.done(t("removed"));
  }

  return {
    form,
    change,
    password,
    setPassword,
    passwordProblem,
    errors,
    problem,
    pending,
    save,
    remove,
  };
}
