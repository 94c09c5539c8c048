"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteJob } from "@/lib/retention/actions";
import { DeleteJobDialog } from "./delete-job-dialog";

/** Asks before jobs in the bin are deleted for good with their videos; one job says what that frees. */
export function DeleteJobsDialog({
  jobs,
  onClose,
  onDone,
}: {
  jobs: ReadonlyArray<{ jobId: string; name: string }>;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTranslations("jobs");
  const storage = useTranslations("retention.job");
  const [pending, setPending] = useState(false);
  const [only] = jobs;
  if (only && jobs.length === 1) {
    return <DeleteJobDialog jobId={only.jobId} onClose={onClose} onDone={onDone} />;
  }

  async function confirm(): Promise<void> {
    setPending(true);
    let deleted = 0;
    for (const { jobId } of jobs) {
      const answer = await deleteJob({ jobId }).catch(() => null);
      if (!answer?.ok) break;
      deleted += 1;
    }
    setPending(false);
    if (deleted < jobs.length) toast.failed(storage("failed.unexpected"));
    else toast.done(t("deletedForGood", { count: deleted }));
    onDone();
    onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("deleteManyTitle", { count: jobs.length })}
      confirmLabel={storage("deleteForGood")}
      pending={pending}
      onConfirm={() => void confirm()}
    >
      <p>{t("deleteManyText")}</p>
      <ul className="mt-2 max-h-40 list-disc overflow-y-auto pl-5">
        {jobs.map(({ jobId, name }) => (
          <li key={jobId} className="break-words">
            {name}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
