"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import type { JobRetention } from "@/lib/model/settings/retention";
import { keepJob } from "@/lib/retention/actions";
import { binJobsAction, restoreJobsAction } from "@/lib/retention/bin-actions";

/** Whether a job is kept for good, and when it will be deleted otherwise; deleting it, and taking that back. */
export function useJobRetention(jobId: string, first: JobRetention) {
  const t = useTranslations("retention.job");
  const common = useTranslations("common");
  const router = useRouter();
  const queries = useQueryClient();
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

  function putBack(): void {
    start(async () => {
      const answer = await restoreJobsAction({ ids: [jobId] }).catch(() => null);
      if (!answer?.ok || answer.value.done.length === 0) {
        toast.failed(t("keepFailed"));
        return;
      }
      setRetention((before) => ({ ...before, goesAt: null, reason: null }));
      toast.done(t("restored"));
    });
  }

  /** Puts the job into the bin and leads to the list, where the message offers the way back. */
  function remove(): void {
    start(async () => {
      const answer = await binJobsAction({ ids: [jobId] }).catch(() => null);
      if (!answer?.ok || answer.value.done.length === 0) {
        toast.failed(t("failed.unexpected"));
        return;
      }
      toast.done(t("binned"), {
        durationMs: 10_000,
        action: {
          label: common("undo"),
          onClick: () =>
            void restoreJobsAction({ ids: [jobId] })
              .then(() => queries.invalidateQueries({ queryKey: ["jobs"] }))
              .then(() => toast.done(t("restored"))),
        },
      });
      router.push(paths.jobs());
    });
  }

  return { ...retention, pending, setKept, putBack, remove };
}
