"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { isPasswordProblem } from "@/lib/model/settings/admin";
import type { ConnectionView } from "@/lib/model/settings/connection";
import { removeConnection, saveConnection } from "@/lib/settings/actions";
import { useConnectionForm } from "./use-connection-form";
import { useConnectionTest } from "./use-connection-test";

type Refusal = { reason: string; fields?: readonly { path: string; message: string }[] };

const atForm = ["invalid", "not-local"];

/** The connection's form with what can be done to it. `problem` is a key of `connection.errors`. */
export function useConnection(connection: ConnectionView) {
  const t = useTranslations("settings.connection");
  const router = useRouter();
  const form = useConnectionForm(connection);
  const { test, run } = useConnectionTest();
  const [pending, setPending] = useState<"save" | "forget" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function show({ reason, fields = [] }: Refusal): void {
    form.setPasswordProblem(isPasswordProblem(reason) ? reason : null);
    if (isPasswordProblem(reason)) {
      setProblem(null);
      return;
    }
    if (fields.length > 0) form.showFields(fields);
    const isField = fields.length > 0;
    setProblem(isField ? "invalid" : atForm.includes(reason) ? reason : "unexpected");
  }

  function checked(): boolean {
    const isRight = form.check();
    setProblem(isRight ? null : "invalid");
    return isRight;
  }

  async function testNow(): Promise<void> {
    if (!checked()) return;
    const refusal = await run(form.form, form.password);
    if (refusal) show(refusal);
  }

  async function send(
    kind: "save" | "forget",
    action: () => Promise<{ ok: true } | ({ ok: false } & Refusal)>,
  ): Promise<boolean> {
    setPending(kind);
    const result = await action().catch(() => ({ ok: false as const, reason: "unexpected" }));
    setPending(null);
    if (result.ok) router.refresh();
    else show(result);
    return result.ok;
  }

  const password = form.password || undefined;

  async function save(): Promise<void> {
    if (!checked()) return;
    const done = await send("save", () => saveConnection({ form: form.form, password }));
    if (!done) return;
    form.forgetTyped();
    toast.done(t(form.form.backend === "cloud" ? "savedCloud" : "savedEmbedded"));
  }

  async function forget(): Promise<void> {
    if (await send("forget", () => removeConnection({ password }))) toast.done(t("forgotten"));
  }

  return { form, test, testNow, save, forget, pending, problem };
}
