"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { paths } from "@/lib/base/pure/paths";
import { submitJobAction } from "@/lib/compose/actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Responsibility } from "@/lib/model/words/word-override";
import { useBackend } from "../form/compose-context";
import { canMake } from "../kinds/can-make";
import { randomId } from "../form/random-id";
import type { ComposePath } from "../form/use-error-text";

export type SubmitRefusal = {
  reason: "invalid" | "refused" | "unreachable" | "unexpected";
  /** The code in the catalogue of errors, when the backend refused. */
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
};

/**
 * Submits the form once, however often the button is pressed. A client token identifies the submit.
 * The same form keeps its token, so that a press after a lost answer finds the job that was made. A
 * form that was changed after a refusal is a new submit and gets a new token.
 */
export function useSubmitJob(options: { draftId: string; firstToken: string; onSent: () => void }) {
  const { handleSubmit, setError } = useFormContext<ComposeForm>();
  const { can } = useBackend();
  const router = useRouter();
  const [clientToken, setClientToken] = useState(options.firstToken);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<SubmitRefusal | null>(null);
  /** The form whose listed words somebody must answer for before it is sent. */
  const [wordsOf, setWordsOf] = useState<ComposeForm | null>(null);
  const isBusy = useRef(false);
  const lastSent = useRef<string | null>(null);

  async function send(form: ComposeForm, responsibility: Responsibility | null): Promise<boolean> {
    if (!canMake(can, form.kind)) {
      setError("kind", { type: "backend", message: "cloud-only-kind" });
      setRefusal({ reason: "invalid" });
      return false;
    }
    const content = JSON.stringify(form);
    const changed = lastSent.current !== null && lastSent.current !== content;
    const token = changed ? randomId() : clientToken;
    if (changed) setClientToken(token);
    lastSent.current = content;
    setRefusal(null);
    const answer = await submitOnce({
      form,
      clientToken: token,
      draftId: options.draftId,
      responsibility,
    });
    if (answer.ok) {
      options.onSent();
      router.push(paths.job(answer.value.jobId));
      return true;
    }
    const { reason } = answer;
    if (reason === "words") {
      setWordsOf(form);
      return false;
    }
    for (const { path, message } of answer.fields ?? []) {
      setError(path as ComposePath, { type: "server", message });
    }
    setRefusal({ ...answer, reason });
    return false;
  }

  async function sendOnce(
    form: ComposeForm,
    responsibility: Responsibility | null = null,
  ): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    // After success the button stays busy until the job's page has loaded.
    if (await send(form, responsibility)) return;
    isBusy.current = false;
    setSending(false);
  }
  const submit = (event: FormEvent) => void handleSubmit((form) => sendOnce(form))(event);
  const words = wordsOf && {
    form: wordsOf,
    close: () => setWordsOf(null),
    confirm: (responsibility: Responsibility) => {
      setWordsOf(null);
      void sendOnce(wordsOf, responsibility);
    },
  };
  return { submit, isSending, refusal, clientToken, words };
}

type Answer = Awaited<ReturnType<typeof submitJobAction>>;

/** A lost connection is no bug: the submit may be repeated. */
async function submitOnce(input: Parameters<typeof submitJobAction>[0]): Promise<Answer> {
  try {
    return await submitJobAction(input);
  } catch {
    return { ok: false, reason: "unreachable" };
  }
}
