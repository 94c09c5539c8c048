"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import type { JobRetention } from "@/lib/model/settings/retention";
import { keepJob } from "@/lib/retention/actions";

/** Whether a job is kept for good, and when it will be deleted otherwise. */
export function useJobRetention(jobId: string, first: JobRetention) {
  const t = useTranslations("retention.job");
  const [retention, setRetention] = useState(first);
  const [pending, start] = useTransition();

  function setKept(kept: boolean): void {
    start(async () => {
      const answer = await keepJob({ jobId, kept }).catch(() => null);
      if (!answer?.ok) {
        toast.failed(t("keepFailed"));
        return;
      }
      setRetention((before) => ({
        ...before,
        kept,
        ...(kept ? { goesAt: null, reason: null } : {}),
      }));
      toast.done(t(kept ? "keptDone" : "releasedDone"));
    });
  }

  return { ...retention, pending, setKept };
}
