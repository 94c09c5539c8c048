"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { toast } from "@/components/ui/toast";
import {
  type ConnectionForm,
  type ConnectionView,
  connectionFormSchema,
} from "@/lib/model/settings/connection";
import { removeConnection, saveConnection } from "@/lib/settings/actions";
import {
  orUnexpected,
  type Refusal,
  type SettingsValues,
  settingsSchema,
  showRefusal,
} from "../settings-form";
import { useConnectionTest } from "./use-connection-test";

const schema = settingsSchema(connectionFormSchema);

const atForm = ["invalid", "not-local"];

/**
 * The connection's form and its actions. The messages of its fields, and `problem` at its end, are
 * keys of `connection.errors`.
 */
export function useConnection(connection: ConnectionView) {
  const t = useTranslations("settings.connection");
  const router = useRouter();
  const form = useForm<SettingsValues<ConnectionForm>, unknown, z.output<typeof schema>>({
    defaultValues: { form: connection.form, password: "" },
    resolver: zodResolver(schema),
  });
  const { test, run } = useConnectionTest();
  const [pending, setPending] = useState<"save" | "forget" | null>(null);
  const { setValue } = form;

  const wasSaved = useRef(connection.saved);
  useEffect(() => {
    // The saved connection was removed: the form shows the connection in use instead.
    if (wasSaved.current && !connection.saved) setValue("form", connection.form);
    wasSaved.current = connection.saved;
  }, [connection.saved, connection.form, setValue]);

  const testNow = form.handleSubmit(async ({ form: described, password }) => {
    const refusal = await run(described, password);
    if (refusal) showRefusal(form, refusal);
  });

  async function isDone(
    kind: "save" | "forget",
    work: Promise<{ ok: true } | ({ ok: false } & Refusal)>,
  ): Promise<boolean> {
    setPending(kind);
    form.clearErrors();
    const answer = await orUnexpected(work);
    setPending(null);
    if (answer.ok) router.refresh();
    else showRefusal(form, answer);
    return answer.ok;
  }

  const save = form.handleSubmit(async ({ form: described, password }) => {
    const work = saveConnection({ form: described, password: password || undefined });
    if (!(await isDone("save", work))) return;
    // The keys are removed from the page after saving, so that they are not visible longer than
    // needed.
    setValue("form.accessKeyId", "");
    setValue("form.accessKeySecret", "");
    toast.done(t(described.backend === "cloud" ? "savedCloud" : "savedEmbedded"));
  });

  async function forget(): Promise<void> {
    const password = form.getValues("password") || undefined;
    if (await isDone("forget", removeConnection({ password }))) toast.done(t("forgotten"));
  }

  const { errors } = form.formState;
  const reason = errors.root?.server?.message;
  const problem = errors.form
    ? "invalid"
    : reason && !atForm.includes(reason)
      ? "unexpected"
      : (reason ?? null);
  return { form, test, testNow, save, forget, pending, problem };
}
