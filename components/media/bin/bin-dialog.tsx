"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Film, Undo2 } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Still } from "@/components/lists/still";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { deleteMediaForGoodAction } from "@/lib/media/actions";
import type { BinnedMedia } from "@/lib/model/media/bin";
import { mediaKey } from "../query/fetch-media";
import { useRestoreMedia } from "./use-restore-media";

/** Deleted media: until when they can be taken back, and what deletes them at once. */
export function BinDialog({
  media,
  onClose,
}: {
  media: readonly BinnedMedia[];
  onClose: () => void;
}) {
  const t = useTranslations("mediaBin");
  const restore = useRestoreMedia();
  const [toDelete, setToDelete] = useState<readonly string[]>([]);
  const all = media.map(({ item }) => item.mediaId);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={t("title")}
      description={t("lead")}
      footer={
        media.length > 1 ? (
          <Button variant="danger" onClick={() => setToDelete(all)}>
            {t("emptyNow")}
          </Button>
        ) : null
      }
    >
      {media.length === 0 ? <p className="text-sm text-muted">{t("none")}</p> : null}
      <ul className="divide-y divide-line">
        {media.map((one) => (
          <BinRow
            key={one.item.mediaId}
            media={one}
            onRestore={() => void restore([one.item.mediaId])}
            onDelete={() => setToDelete([one.item.mediaId])}
          />
        ))}
      </ul>
      <DeleteForGood mediaIds={toDelete} onClose={() => setToDelete([])} />
    </Dialog>
  );
}

function BinRow({
  media: { item, goesAt },
  onRestore,
  onDelete,
}: {
  media: BinnedMedia;
  onRestore: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations("mediaBin");
  const format = useFormatter();
  const { title } = item;
  return (
    <li className="flex flex-wrap items-center gap-3 py-2.5">
      <Still mediaId={item.hasCover ? item.mediaId : null} sign={<Film aria-hidden />} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block truncate text-sm font-medium" title={title}>
          {title}
        </span>
        <span className="block text-[13px] text-faint">
          {t("goes", { date: format.dateTime(new Date(goesAt), { dateStyle: "medium" }) })}
        </span>
      </span>
      <Button
        size="sm"
        icon={<Undo2 aria-hidden />}
        aria-label={t("restoreOne", { title })}
        onClick={onRestore}
      >
        {t("restore")}
      </Button>
      <Button size="sm" variant="ghost" aria-label={t("deleteOne", { title })} onClick={onDelete}>
        {t("deleteNow")}
      </Button>
    </li>
  );
}

function DeleteForGood({
  mediaIds,
  onClose,
}: {
  mediaIds: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations("mediaBin");
  const words = useTranslations("media");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    const answer = await deleteMediaForGoodAction({ mediaIds: [...mediaIds] }).catch(() => null);
    setPending(false);
    if (!answer) toast.failed(words("deleteFailed"));
    else if (!answer.ok) {
      toast.failed(answer.reason === "cloud" ? sentence(answer) : words("deleteFailed"));
    } else if (answer.value.kept > 0)
      toast.failed(words("deletePartly", { kept: answer.value.kept }));
    else toast.done(words("deleteDone", { count: answer.value.deleted }));
    onClose();
    await queries.invalidateQueries({ queryKey: [mediaKey] });
  };
  return (
    <ConfirmDialog
      open={mediaIds.length > 0}
      onOpenChange={onClose}
      title={words("deleteTitle", { count: mediaIds.length })}
      confirmLabel={t("deleteNow")}
      pending={pending}
      onConfirm={() => void confirm()}
    >
      <p>{words("deleteText")}</p>
    </ConfirmDialog>
  );
}
