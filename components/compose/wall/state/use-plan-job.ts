"use client";

import { useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { planVideosAction } from "@/lib/compose/wall/planned-actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { planningKey, unplannedDraws } from "@/lib/model/wall/planned-wall";
import { useLatest } from "../../form/use-latest";
import { randomId } from "../../form/random-id";
import type { ComposePath } from "../../form/use-error-text";
import type { SubmitRefusal } from "../../submit/use-submit-job";
import { useWall } from "./wall-context";

/**
 * Lets a job of the backend plan the shown videos that none has planned yet. The job is written down in the
 * draft before it is sent, so that a reload, or a lost answer, finds it again.
 * @param onWrong called when a field of the form has to be changed first
 * @param onSent called when the submit has ended, well or not
 */
export function usePlanJob(onWrong: () => void, onSent: () => void) {
  const { handleSubmit, setError } = useFormContext<ComposeForm>();
  const { wall, previews, setPreviews } = useWall();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<SubmitRefusal | null>(null);
  const isBusy = useRef(false);
  const latest = useLatest({ wall, previews, setPreviews });

  async function send(form: ComposeForm): Promise<void> {
    const { wall: shown, previews: before, setPreviews: set } = latest.current;
    const draws = unplannedDraws(shown.outputs, before);
    if (draws.length === 0 || isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    setRefusal(null);
    const token = randomId();
    set([...before, { token, draws, of: planningKey(form) }]);
    const question = {
      form,
      clientToken: token,
      count: draws.length,
      earlierJobs: before.length,
    };
    const answer = await planVideosAction(question).catch(() => null);
    isBusy.current = false;
    setSending(false);
    onSent();
    // Without an answer the job may exist: it is looked for by its token.
    if (answer?.ok || !answer || answer.reason === "unreachable") return;
    const { previews: now, setPreviews: setNow } = latest.current;
    setNow(now.filter((one) => one.token !== token));
    const { reason, fields = [] } = answer;
    for (const { path, message } of fields) {
      setError(path as ComposePath, { type: "server", message });
    }
    if (fields.length > 0) onWrong();
    else setRefusal({ ...answer, reason: reason === "refused" ? "refused" : "unexpected" });
  }

  return {
    plan: () => void handleSubmit(send, onWrong)(),
    isSending,
    refusal,
    /** Gives up jobs that planned nothing, so that their videos can be planned again. */
    forget: (tokens: readonly string[]) => {
      const { previews: now, setPreviews: set } = latest.current;
      set(now.filter(({ token }) => !tokens.includes(token)));
    },
  };
}
