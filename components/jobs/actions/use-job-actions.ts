"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import type { Responsibility } from "@/lib/model/words/word-override";
import { cancelJob, repeatJob, retryClips } from "@/lib/jobs/actions";

type Answer =
  | { ok: true }
  | {
      ok: false;
      reason:
        | "gone"
        | "unreadable"
        | "not-here"
        | "refused"
        | "unreachable"
        | "unexpected"
        | "invalid";
      code?: string;
      message?: string;
      requestId?: string;
    };

/** The actions of a job; each reports its result in a toast. */
export function useJobActions(jobId: string, refresh: () => Promise<void>) {
  const t = useTranslations("jobs");
  const sentence = useErrorSentence();
  const router = useRouter();
  const [pending, setPending] = useState<"cancel" | "repeat" | null>(null);
  const [retrying, setRetrying] = useState<ReadonlySet<string>>(new Set());
  // Made once: a second click on "repeat exactly" sends the same token and gets the same job.
  const repeatToken = useRef<string | null>(null);
  const { ask, dialog } = useResponsibility();

  const tell = useCallback(
    (answer: Answer | null): boolean => {
      if (answer?.ok) return true;
      if (answer?.code && answer.reason !== "gone") {
        toast.failed(sentence(answer));
        return false;
      }
      const reason = answer?.reason ?? "unexpected";
      toast.failed(t(`refused.${reason}`));
      return false;
    },
    [t, sentence],
  );

  const retry = useCallback(
    async (subJobIds: readonly string[]) => {
      setRetrying((before) => new Set([...before, ...subJobIds]));
      const answer = await retryClips({ jobId, subJobIds: [...subJobIds] }).catch(() => null);
      tell(answer);
      await refresh();
      setRetrying((before) => new Set([...before].filter((id) => !subJobIds.includes(id))));
    },
    [jobId, refresh, tell],
  );

  async function cancel(): Promise<void> {
    setPending("cancel");
    const answer = await cancelJob({ jobId }).catch(() => null);
    if (tell(answer)) toast.done(t("cancelled"));
    await refresh();
    setPending(null);
  }

  async function repeat(responsibility: Responsibility | null = null): Promise<void> {
    setPending("repeat");
    repeatToken.current ??= crypto.randomUUID();
    const clientToken = repeatToken.current;
    const answer = await repeatJob({ jobId, clientToken, responsibility }).catch(() => null);
    setPending(null);
    if (!tell(answer) || !answer?.ok) return;
    if ("words" in answer.value) {
      ask(answer.value.words, (said) => void repeat(said));
      return;
    }
    repeatToken.current = null;
    toast.done(t("repeated"));
    router.push(paths.job(answer.value.jobId));
  }

  return { cancel, repeat, retry, pending, retrying, dialog };
}
