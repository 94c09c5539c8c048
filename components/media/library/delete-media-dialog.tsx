"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteMediaAction } from "@/lib/media/actions";
import { fetchMediaUsage, mediaKey } from "../query/fetch-media";

/** The presets that use these media, listed before anything is deleted. */
function UsageWarning({ mediaIds }: { mediaIds: readonly string[] }) {
  const t = useTranslations("media");
  const usage = useQuery({
    queryKey: [mediaKey, "usage", mediaIds],
    queryFn: ({ signal }) => fetchMediaUsage(mediaIds, signal),
    staleTime: 0,
  });
  if (usage.isError) return <p className="mt-3">{t("deleteUnknown")}</p>;
  if (!usage.data || usage.data.length === 0) return null;
  return (
    <div className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-warn">
      <p>{t("deleteUsed", { count: usage.data.length })}</p>
      <ul className="mt-1 list-disc pl-5 font-medium">
        {usage.data.map((preset) => (
          <li key={preset.presetId}>{preset.name}</li>
        ))}
      </ul>
    </div>
  );
}

/** Asks before media are deleted; `onDeleted` is called afterwards. */
export function DeleteMediaDialog({
  mediaIds,
  open,
  onOpenChange,
  onDeleted,
}: {
  mediaIds: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
}) {
  const t = useTranslations("media");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    try {
      const result = await deleteMediaAction({ mediaIds: [...mediaIds] });
      if (!result.ok) {
        toast.failed(result.reason === "cloud" ? sentence(result) : t("deleteFailed"));
        return;
      }
      const { deleted, kept } = result.value;
      if (kept > 0) toast.failed(t("deletePartly", { kept }));
      else toast.done(t("deleteDone", { count: deleted }));
      onOpenChange(false);
      onDeleted();
    } catch {
      // The server action was not reached.
      toast.failed(t("deleteFailed"));
    } finally {
      setPending(false);
      await queries.invalidateQueries({ queryKey: [mediaKey] });
    }
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("deleteTitle", { count: mediaIds.length })}
      confirmLabel={t("deleteSelected")}
      pending={pending}
      onConfirm={() => void confirm()}
    >
      <p>{t("deleteText")}</p>
      {open ? <UsageWarning mediaIds={mediaIds} /> : null}
    </ConfirmDialog>
  );
}
