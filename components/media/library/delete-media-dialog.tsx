"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteMediaAction } from "@/lib/media/actions";
import { useRestoreMedia } from "../bin/use-restore-media";
import { isUnused, UsageList } from "../item/usage-list";
import { fetchMediaUsage, mediaKey } from "../query/fetch-media";

/** What uses these media, named before anything is deleted. */
function UsageWarning({ media }: { media: readonly ToDelete[] }) {
  const t = useTranslations("media");
  const bin = useTranslations("mediaBin");
  const mediaIds = media.map(({ mediaId }) => mediaId);
  const usage = useQuery({
    queryKey: [mediaKey, "usage", mediaIds],
    queryFn: ({ signal }) => fetchMediaUsage(mediaIds, signal),
    staleTime: 0,
  });
  const titles = new Map(media.map(({ mediaId, title }) => [mediaId, title]));
  if (usage.isError) return <p className="mt-3">{t("deleteUnknown")}</p>;
  if (!usage.data || isUnused(usage.data)) return null;
  return (
    <div className="mt-3 rounded-lg bg-warn-soft px-3 py-2">
      <p className="text-warn">{bin("stillUsed")}</p>
      <UsageList
        usage={usage.data}
        {...(media.length > 1 ? { titleOf: (id: string) => titles.get(id) } : {})}
      />
    </div>
  );
}

type ToDelete = { mediaId: string; title: string };

/** Asks before media go into the bin; `onDeleted` is called afterwards. */
export function DeleteMediaDialog({
  media,
  open,
  onOpenChange,
  onDeleted,
}: {
  media: readonly ToDelete[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
}) {
  const t = useTranslations("media");
  const bin = useTranslations("mediaBin");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const restore = useRestoreMedia();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    try {
      const mediaIds = media.map(({ mediaId }) => mediaId);
      const result = await deleteMediaAction({ mediaIds });
      if (!result.ok) {
        toast.failed(result.reason === "cloud" ? sentence(result) : t("deleteFailed"));
        return;
      }
      const { deleted, kept } = result.value;
      if (kept > 0) toast.failed(t("deletePartly", { kept }));
      else {
        toast.done(bin("done", { count: deleted }), {
          action: { label: common("undo"), onClick: () => void restore(mediaIds) },
          durationMs: 10_000,
        });
      }
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
      title={t("deleteTitle", { count: media.length })}
      confirmLabel={t("deleteSelected")}
      pending={pending}
      onConfirm={() => void confirm()}
    >
      <p>{bin("text")}</p>
      {open ? <UsageWarning media={media} /> : null}
    </ConfirmDialog>
  );
}
