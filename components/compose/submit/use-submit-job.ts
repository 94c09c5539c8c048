"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { paths } from "@/lib/base/pure/paths";
import { submitJobAction } from "@/lib/compose/actions";
import { makePlannedAction } from "@/lib/compose/wall/planned-actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { makeOnly } from "@/lib/model/form/wall-form";
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

/** How a submit ended: with a job, refused (the page says why), or given up by the person. */
export type SubmitEnd = { jobId: string } | "refused" | "given-up";

type Sending = {
  form: ComposeForm;
  /** The form goes on as a draft, and its page stays. */
  stays: boolean;
  /** The plans that videos are made of; null when the form is planned and made at once. */
  projectIds: readonly string[] | null;
  onEnd: (end: SubmitEnd) => void;
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
  /** What waits until somebody answers for the listed words in it. */
  const [wordsOf, setWordsOf] = useState<Sending | null>(null);
  const isBusy = useRef(false);
  const lastSent = useRef<string | null>(null);

  async function send(
    { form, stays, projectIds }: Sending,
    responsibility: Responsibility | null,
  ): Promise<SubmitEnd | "words"> {
    if (!canMake(can, form.kind)) {
      setError("kind", { type: "backend", message: "cloud-only-kind" });
      setRefusal({ reason: "invalid" });
      return "refused";
    }
    const content = JSON.stringify([form, projectIds]);
    const changed = lastSent.current !== null && lastSent.current !== content;
    const token = changed ? randomId() : clientToken;
    if (changed) setClientToken(token);
    lastSent.current = content;
    setRefusal(null);
    const draftId = stays ? null : options.draftId;
    const sent = { form, clientToken: token, draftId, responsibility };
    const answer = await submitOnce(sent, projectIds);
    if (answer.ok) {
      const { jobId } = answer.value;
      if (!stays) {
        options.onSent();
        router.push(paths.job(jobId));
      }
      return { jobId };
    }
    const { reason } = answer;
    if (reason === "words") return "words";
    for (const { path, message } of answer.fields ?? []) {
      setError(path as ComposePath, { type: "server", message });
    }
    setRefusal({ ...answer, reason });
    return "refused";
  }

  async function sendOnce(
    sending: Sending,
    responsibility: Responsibility | null = null,
  ): Promise<void> {
    if (isBusy.current) return sending.onEnd("given-up");
    isBusy.current = true;
    setSending(true);
    const end = await send(sending, responsibility);
    // After success the button stays busy until the job's page has loaded.
    if (typeof end === "string" || sending.stays) {
      isBusy.current = false;
      setSending(false);
    }
    if (end === "words") setWordsOf(sending);
    else sending.onEnd(end);
  }

  const submit = (event: FormEvent) =>
    void handleSubmit((form) =>
      sendOnce({ form, stays: false, projectIds: null, onEnd: () => undefined }),
    )(event);

  /**
   * Makes some draws of the wall. `stays`: the form goes on as a draft, and its page stays. `projectIds`: the
   * plans of these draws, where a job has planned them.
   */
  const make = (
    draws: readonly number[],
    stays: boolean,
    projectIds: readonly string[] | null = null,
  ): Promise<SubmitEnd> =>
    new Promise((resolve) => {
      const valid = (form: ComposeForm) => {
        const isAll = form.wall === null && draws.length === form.output.count;
        return sendOnce({
          form: isAll || projectIds ? form : makeOnly(form, draws),
          stays,
          projectIds,
          onEnd: resolve,
        });
      };
      void handleSubmit(valid, () => resolve("refused"))();
    });
  const words = wordsOf && {
    form: wordsOf.form,
    close: () => {
      setWordsOf(null);
      wordsOf.onEnd("given-up");
    },
    confirm: (responsibility: Responsibility) => {
      setWordsOf(null);
      void sendOnce(wordsOf, responsibility);
    },
  };
  return { submit, make, isSending, refusal, clientToken, words };
}

type Answer = Awaited<ReturnType<typeof submitJobAction>>;

/** A lost connection is no bug: the submit may be repeated. */
async function submitOnce(
  input: Parameters<typeof submitJobAction>[0],
  projectIds: readonly string[] | null,
): Promise<Answer> {
  try {
    return projectIds
      ? await makePlannedAction({ ...input, projectIds: [...projectIds] })
      : await submitJobAction(input);
  } catch {
    return { ok: false, reason: "unreachable" };
  }
}
