"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { formatBytes } from "@/components/ui/format-bytes";
import { toast } from "@/components/ui/toast";
import { deleteJob, weighJobDeletion } from "@/lib/retention/actions";

/** Asks before a job is deleted with its videos, and says what stays. */
export function DeleteJobDialog({
  jobId,
  onClose,
  onDone,
}: {
  jobId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTranslations("retention.job");
  const locale = useLocale();
  const sentence = useErrorSentence();
  const [pending, setPending] = useState(false);
  const weighed = useQuery({
    queryKey: ["job-deletion", jobId],
    queryFn: () => weighJobDeletion({ jobId }),
    staleTime: 0,
    gcTime: 0,
  });
  const deletion = weighed.data?.ok ? weighed.data.value : null;

  async function confirm(): Promise<void> {
    setPending(true);
    const answer = await deleteJob({ jobId }).catch(() => null);
    setPending(false);
    if (answer?.ok) {
      toast.done(t("deleted", { count: answer.value.deleted }));
      onDone();
      onClose();
      return;
    }
    if (answer?.reason === "cloud") toast.failed(sentence(answer));
    else toast.failed(t(`failed.${answer?.reason === "at-work" ? "at-work" : "unexpected"}`));
    onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("deleteTitle")}
      confirmLabel={t("delete")}
      pending={pending}
      onConfirm={() => void confirm()}
    >
      {deletion ? (
        <>
          <p>
            {t("deleteText", {
              videos: deletion.videos,
              size:
                deletion.bytes === null
                  ? ""
                  : t("size", { size: formatBytes(deletion.bytes, locale) }),
            })}
          </p>
          {deletion.held > 0 ? (
            <div className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-warn">
              <p>{t("held", { count: deletion.held })}</p>
              <ul className="mt-1 list-disc pl-5 font-medium">
                {deletion.presets.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </>
      ) : (
        <p>{weighed.isPending ? t("weighing") : t("failed.gone")}</p>
      )}
    </ConfirmDialog>
  );
}
