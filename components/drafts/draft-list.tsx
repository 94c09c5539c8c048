"use client";

import { Copy, FilePen, RotateCcw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { fetchJson } from "@/components/errors/fetch-json";
import { EntryRow } from "@/components/lists/entry-row";
import { ListBody } from "@/components/lists/list-body";
import { ListToolbar } from "@/components/lists/list-toolbar";
import type { BulkAction } from "@/components/lists/selection-bar";
import { ShowDeleted } from "@/components/lists/show-deleted";
import { Still } from "@/components/lists/still";
import { useEntryActions } from "@/components/lists/use-entry-actions";
import { useListAddress } from "@/components/lists/use-list-address";
import { useListPages } from "@/components/lists/use-list-pages";
import { useListSelection } from "@/components/lists/use-list-selection";
import { Button, buttonClass } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import { EmptyState } from "@/components/ui/empty-state";
import { EntryMenu } from "@/components/ui/entry-menu";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import {
  deleteDraftsAction,
  duplicateDraftAction,
  renameDraftAction,
  restoreDraftsAction,
} from "@/lib/drafts/actions";
import type { DraftCard, DraftPage } from "@/lib/model/draft/draft-page";
import { draftList, type DraftListWords } from "@/lib/model/list/list-specs";
import { isNarrowed, writeListWords } from "@/lib/model/list/list-words";

const RenameDialog = deferred(
  async () => (await import("@/components/lists/rename-dialog")).RenameDialog,
);

const listKey = "drafts";
const shape = async () => (await import("@/lib/model/draft/draft-page")).draftPageSchema;
const fetchPage = (query: string, cursor: string | null, signal: AbortSignal) => {
  const params = new URLSearchParams(query);
  if (cursor !== null) params.set("cursor", cursor);
  return fetchJson(`${paths.api.drafts()}?${params}`, shape, signal);
};

/** Drafts, those that were changed last first as usual. */
export function DraftList({
  first,
  nowMs,
}: {
  first: { words: DraftListWords; page: DraftPage };
  nowMs: number;
}) {
  const t = useTranslations("drafts");
  const lists = useTranslations("lists");
  const common = useTranslations("common");
  const format = useFormatter();
  const address = useListAddress(draftList, paths.drafts(), first.words);
  const { words, query } = address;
  const [renamed, setRenamed] = useState<DraftCard | null>(null);
  const list = useListPages({
    listKey,
    query,
    first: { query: writeListWords(draftList, first.words), page: first.page },
    fetchPage,
  });
  const isBin = words.show === "deleted";
  const draftOf = (id: string) => list.items.find(({ draftId }) => draftId === id);
  const nameOf = (id: string) => draftOf(id)?.name || t("unnamed");
  const actions = useEntryActions({
    listKey,
    bin: deleteDraftsAction,
    restore: restoreDraftsAction,
    nameOf,
  });
  const selection = useListSelection(
    list.items.map(({ draftId }) => draftId),
    {
      ...(isBin ? {} : { onDelete: (ids: string[]) => void actions.remove(ids) }),
      onRename: (id) => setRenamed(draftOf(id) ?? null),
    },
  );
  const change = (part: Partial<DraftListWords>) => {
    address.change(part);
    selection.clear();
  };

  async function copy(ids: readonly string[]): Promise<void> {
    let copied = 0;
    for (const draftId of ids) {
      const name = t("copyName", { name: nameOf(draftId) }).slice(0, 80);
      const answer = await duplicateDraftAction({ draftId, name }).catch(() => null);
      if (!answer?.ok) break;
      copied += 1;
    }
    await actions.refresh();
    if (copied < ids.length) toast.failed(lists("failed.all"));
    else toast.done(lists("done.copied", { count: copied, name: nameOf(ids[0] ?? "") }));
  }

  const bulk: BulkAction[] = isBin
    ? [
        {
          label: lists("restore"),
          icon: <RotateCcw aria-hidden />,
          onSelect: () => void actions.putBack(selection.selectedIds),
        },
      ]
    : [
        {
          label: lists("copy"),
          icon: <Copy aria-hidden />,
          onSelect: () => void copy(selection.selectedIds),
        },
        {
          label: common("delete"),
          icon: <Trash2 aria-hidden />,
          tone: "danger",
          onSelect: () => void actions.remove(selection.selectedIds),
        },
      ];
  return (
    <>
      <ListBody
        label={t("title")}
        list={list}
        selection={selection}
        toolbar={
          <ListToolbar q={words.q} sort={words.sort} sorts={draftList.sorts} onChange={change}>
            <ShowDeleted show={words.show} onChange={(show) => change({ show })} />
          </ListToolbar>
        }
        narrowed={isNarrowed(draftList, words)}
        searched={words.q.trim() !== ""}
        deleted={isBin}
        empty={
          <EmptyState icon={<FilePen aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
            <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
              {t("emptyAction")}
            </Link>
            <Button onClick={() => change({ show: "deleted" })}>{lists("deleted")}</Button>
          </EmptyState>
        }
        bulk={bulk}
        onShowAll={address.showAll}
      >
        {list.items.map((draft) => {
          const { draftId, deletedAt } = draft;
          const name = nameOf(draftId);
          return (
            <EntryRow
              key={draftId}
              id={draftId}
              name={name}
              href={deletedAt === null ? paths.compose({ draft: draftId }) : null}
              selection={selection}
              still={<Still mediaId={draft.coverMediaId} sign={<FilePen aria-hidden />} />}
              facts={`${t("facts", { count: draft.count, files: draft.files })} · ${t("changed", {
                when: format.relativeTime(new Date(draft.changedAt), nowMs),
              })}`}
              menu={(tabIndex) =>
                deletedAt === null ? (
                  <EntryMenu
                    label={lists("more", { name })}
                    tabIndex={tabIndex}
                    onRename={() => setRenamed(draft)}
                    onDuplicate={() => void copy([draftId])}
                    onDelete={() => void actions.remove([draftId])}
                  />
                ) : (
                  <Button
                    size="sm"
                    tabIndex={tabIndex}
                    onClick={() => void actions.putBack([draftId])}
                  >
                    {lists("restore")}
                  </Button>
                )
              }
            />
          );
        })}
      </ListBody>
      {renamed ? (
        <RenameDialog
          name={renamed.name}
          onName={(name) =>
            actions.rename(
              (next) => renameDraftAction({ draftId: renamed.draftId, name: next }),
              name,
            )
          }
          onClose={() => setRenamed(null)}
        />
      ) : null}
    </>
  );
}
