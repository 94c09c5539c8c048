"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import { deletePlans, makePlannedClips } from "@/lib/jobs/plans/plan-actions";
import type { JobSnapshot } from "@/lib/model/job";
import type { Responsibility } from "@/lib/model/words/word-override";

type Refusal = { reason: string; code?: string; message?: string; requestId?: string };

/** The plans of a job: which plans are chosen, and the actions on them. */
export function usePlans(job: JobSnapshot, refresh: () => Promise<void>) {
  const t = useTranslations("jobs");
  const sentence = useErrorSentence();
  const router = useRouter();
  const { jobId, clips } = job;
  const ids = useMemo(() => clips.flatMap((clip) => clip.projectId ?? []), [clips]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<"make" | "remove" | null>(null);
  // One client token per selection: a second click with the same selection gets the same job.
  const token = useRef<{ choice: string; value: string } | null>(null);
  const { ask, dialog } = useResponsibility();
  const chosen = useMemo(() => new Set(ids.filter((id) => picked.has(id))), [ids, picked]);

  const toggle = useCallback((projectId: string) => {
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(projectId)) next.add(projectId);
      return next;
    });
  }, []);

  function tell(answer: Refusal | null): void {
    if (answer?.reason === "gone") toast.failed(t("plans.gone"));
    else if (answer?.reason === "elsewhere") toast.failed(t("plans.elsewhere"));
    else if (answer?.code) toast.failed(sentence({ ...answer, code: answer.code }));
    else toast.failed(t("refused.unexpected"));
  }

  async function make(responsibility: Responsibility | null = null): Promise<void> {
    const projectIds = ids.filter((id) => chosen.has(id));
    const choice = projectIds.join();
    if (token.current?.choice !== choice) token.current = { choice, value: crypto.randomUUID() };
    setPending("make");
    const clientToken = token.current.value;
    const asked = { jobId, projectIds, clientToken, responsibility };
    const answer = await makePlannedClips(asked).catch(() => null);
    setPending(null);
    if (!answer?.ok) return tell(answer);
    if ("words" in answer.value) {
      ask(answer.value.words, (said) => void make(said));
      return;
    }
    token.current = null;
    toast.done(t("plans.made"));
    router.push(paths.job(answer.value.jobId));
  }

  async function remove(): Promise<void> {
    const projectIds = [...chosen];
    setPending("remove");
    const answer = await deletePlans({ jobId, projectIds }).catch(() => null);
    if (answer?.ok) toast.done(t("plans.removed", { count: projectIds.length }));
    else tell(answer);
    await refresh();
    setPending(null);
  }

  return {
    ids,
    chosen,
    pending,
    toggle,
    chooseAll: (all: boolean) => setPicked(new Set(all ? ids : [])),
    make,
    remove,
    dialog,
  };
}
