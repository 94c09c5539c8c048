"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis, FolderX, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { deferred } from "@/components/ui/later/deferred";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { moveToFolderAction, renameFolderAction } from "@/lib/media/folders/actions";
import type { MediaOrigin } from "@/lib/model/media/media";
import { mediaKey } from "../query/fetch-media";

const RenameDialog = deferred(
  async () => (await import("@/components/lists/rename-dialog")).RenameDialog,
);

/** What can be done with the folder that is shown: rename it, or dissolve it, which keeps its files. */
export function FolderMenu({
  folder,
  origin,
  onRenamed,
}: {
  folder: string;
  origin: MediaOrigin;
  /** Null when the folder was dissolved. */
  onRenamed: (folder: string | null) => void;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const lists = useTranslations("lists");
  const queries = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: [mediaKey] });

  /** @returns why it was not done */
  async function change(to: string | null): Promise<string | undefined> {
    const answer = await renameFolderAction({ origin, from: folder, to }).catch(() => null);
    if (!answer?.ok) return lists("failed.all");
    const { mediaIds } = answer.value;
    await refresh();
    onRenamed(to);
    if (to !== null) return undefined;
    toast.done(t("folderDissolved", { folder }), {
      durationMs: 10_000,
      action: {
        label: common("undo"),
        onClick: () => void moveToFolderAction({ mediaIds, folder }).then(refresh),
      },
    });
    return undefined;
  }

  return (
    <>
      <Menu
        trigger={
          <IconButton label={lists("more", { name: folder })} tooltip={false}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
        items={[
          {
            label: t("folderRename"),
            icon: <Pencil aria-hidden />,
            onSelect: () => setTimeout(() => setRenaming(true), 0),
          },
          {
            label: t("folderDissolve"),
            icon: <FolderX aria-hidden />,
            onSelect: () => void change(null).then((problem) => problem && toast.failed(problem)),
          },
        ]}
      />
      {renaming ? (
        <RenameDialog
          name={folder}
          onName={(name) =>
            name.trim() === "" ? Promise.resolve(lists("nameEmpty")) : change(name.trim())
          }
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </>
  );
}
