"use client";

import { FilePen } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { EntryMenu } from "@/components/ui/entry-menu";
import { NameDialog } from "@/components/ui/name-dialog";
import { paths } from "@/lib/base/pure/paths";
import type { DraftCard } from "@/lib/drafts/loaders";
import { useDraftActions } from "./use-draft-actions";

/** A draft in a list: a still, its name, what it asks for, and when it was changed. */
export function DraftRow({ draft, nowMs }: { draft: DraftCard; nowMs: number }) {
  const t = useTranslations("drafts");
  const format = useFormatter();
  const [renaming, setRenaming] = useState(false);
  const name = draft.name || t("unnamed");
  const { draftId } = draft;
  const actions = useDraftActions({ draftId, name });
  return (
    <li className="flex items-center gap-3 px-3 py-2.5 sm:px-4">
      <Link
        href={paths.compose({ draft: draftId })}
        className="group flex min-w-0 flex-1 items-center gap-3"
      >
        <span className="grid h-14 w-10 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken">
          {draft.coverMediaId ? (
            <img
              src={paths.api.mediaCover(draft.coverMediaId)}
              alt=""
              loading="lazy"
              className="size-full object-cover"
            />
          ) : (
            <FilePen aria-hidden className="size-4 text-faint" />
          )}
        </span>
        <span className="min-w-0">
          <span className="block truncate font-medium group-hover:text-accent">{name}</span>
          <span className="block truncate text-[13px] text-faint">
            {t("facts", { count: draft.count, files: draft.files })}
            {" · "}
            {t("changed", { when: format.relativeTime(new Date(draft.changedAt), nowMs) })}
          </span>
        </span>
      </Link>
      <EntryMenu
        label={t("more", { name })}
        onRename={() => setRenaming(true)}
        onDuplicate={() => void actions.duplicate()}
        onDelete={() => void actions.remove()}
      />
      {renaming ? (
        <NameDialog
          title={t("renameTitle")}
          name={draft.name}
          label={t("renameLabel")}
          mostCharacters={80}
          submitLabel={t("rename")}
          onName={async (next) => {
            if (await actions.rename(next)) setRenaming(false);
            return undefined;
          }}
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </li>
  );
}
