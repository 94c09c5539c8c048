"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { Failure } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import {
  type CallbackForm,
  type CallbackView,
  callbackFormSchema,
} from "@/lib/model/settings/callback";
import { removeCallback, saveCallback } from "@/lib/settings/callback-actions";
import {
  orUnexpected,
  type Refusal,
  type SettingsValues,
  settingsSchema,
  showRefusal,
} from "./settings-form";

const schema = settingsSchema(callbackFormSchema);

/** Refusals of the server that concern a single field. */
const atField: Readonly<Record<string, { path: keyof CallbackForm; message: string }>> = {
  "key-missing": { path: "key", message: "keyMissing" },
  private: { path: "address", message: "private" },
};

/**
 * The callback's form (messages are keys of `callback.errors`), and its actions: save and remove.
 */
export function useCallbackForm(view: CallbackView) {
  const t = useTranslations("settings.callback");
  const form = useForm<SettingsValues<CallbackForm>>({
    defaultValues: { form: view.form, password: "" },
    resolver: zodResolver(schema),
  });
  /** The cloud's own words, shown beside the reason at the end of the form. */
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState<"save" | "remove" | null>(null);

  /** Shows a refusal beside the field that it concerns. @returns whether the action succeeded */
  async function isDone(
    kind: "save" | "remove",
    work: Promise<{ ok: true } | ({ ok: false } & Refusal & Failure)>,
  ): Promise<boolean> {
    setPending(kind);
    form.clearErrors();
    const answer = await orUnexpected(work);
    setPending(null);
    if (answer.ok) return true;
    const field = atField[answer.reason];
    setFailure("code" in answer && answer.code ? answer : null);
    showRefusal(form, field ? { reason: answer.reason, fields: [field] } : answer);
    return false;
  }

  const save = form.handleSubmit(async (values) => {
    if (!(await isDone("save", saveCallback(values)))) return;
    // The key is removed from the page as soon as it is saved.
    form.setValue("form", { ...values.form, key: "" });
    toast.done(t("saved"));
  });

  async function remove(): Promise<void> {
    const { form: before, password } = form.getValues();
    if (!(await isDone("remove", removeCallback({ password })))) return;
    form.setValue("form", { ...before, address: "", key: "", signed: false });
    toast.done(t("removed"));
  }

  return { form, failure, pending, save, remove };
}
