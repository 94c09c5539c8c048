"use client";

import { Bookmark, Copy, RotateCcw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { fetchJson } from "@/components/errors/fetch-json";
import { ListBody } from "@/components/lists/list-body";
import { ListToolbar } from "@/components/lists/list-toolbar";
import type { BulkAction } from "@/components/lists/selection-bar";
import { ShowDeleted } from "@/components/lists/show-deleted";
import { useEntryActions } from "@/components/lists/use-entry-actions";
import { useListAddress } from "@/components/lists/use-list-address";
import { useListPages } from "@/components/lists/use-list-pages";
import { useListSelection } from "@/components/lists/use-list-selection";
import { Button, buttonClass } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { presetList, type PresetListWords } from "@/lib/model/list/list-specs";
import { isNarrowed, writeListWords } from "@/lib/model/list/list-words";
import type { PresetCard, PresetPage } from "@/lib/model/list/preset-page";
import {
  deletePresets,
  duplicatePreset,
  renamePreset,
  restorePresets,
} from "@/lib/presets/actions";
import { PresetRow } from "./preset-row";

const RenameDialog = deferred(
  async () => (await import("@/components/lists/rename-dialog")).RenameDialog,
);

const listKey = "presets";
const shape = async () => (await import("@/lib/model/list/preset-page")).presetPageSchema;
const fetchPage = (query: string, cursor: string | null, signal: AbortSignal) => {
  const params = new URLSearchParams(query);
  if (cursor !== null) params.set("cursor", cursor);
  return fetchJson(`${paths.api.presets()}?${params}`, shape, signal);
};

/** Presets, those that were used last first as usual. */
export function PresetList({
  first,
  nowMs,
}: {
  first: { words: PresetListWords; page: PresetPage };
  nowMs: number;
}) {
  const t = useTranslations("presets");
  const lists = useTranslations("lists");
  const common = useTranslations("common");
  const address = useListAddress(presetList, paths.presets(), first.words);
  const { words, query } = address;
  const [renamed, setRenamed] = useState<PresetCard | null>(null);
  const list = useListPages<PresetCard>({
    listKey,
    query,
    first: { query: writeListWords(presetList, first.words), page: first.page },
    fetchPage,
  });
  const isBin = words.show === "deleted";
  const presetOf = (id: string) => list.items.find(({ presetId }) => presetId === id);
  const nameOf = (id: string) => presetOf(id)?.name ?? "";
  const actions = useEntryActions({
    listKey,
    bin: deletePresets,
    restore: restorePresets,
    nameOf,
  });
  const selection = useListSelection(
    list.items.map(({ presetId }) => presetId),
    {
      ...(isBin ? {} : { onDelete: (ids: string[]) => void actions.remove(ids) }),
      onRename: (id) => setRenamed(presetOf(id) ?? null),
    },
  );
  const change = (part: Partial<PresetListWords>) => {
    address.change(part);
    selection.clear();
  };

  async function copy(ids: readonly string[]): Promise<void> {
    let copied = 0;
    let why: string | null = null;
    for (const presetId of ids) {
      const name = t("copyName", { name: nameOf(presetId) }).slice(0, 80);
      const answer = await duplicatePreset({ presetId, name }).catch(() => null);
      if (!answer?.ok) {
        why = answer?.reason === "full" ? t("errors.full") : lists("failed.all");
        break;
      }
      copied += 1;
    }
    await actions.refresh();
    if (why !== null) toast.failed(why);
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
      {first.page.mediaChecked ? null : (
        <p role="status" className="mb-4 text-[13px] text-warn">
          {t("missingUnknown")}
        </p>
      )}
      <ListBody
        label={t("title")}
        list={list}
        selection={selection}
        toolbar={
          <ListToolbar q={words.q} sort={words.sort} sorts={presetList.sorts} onChange={change}>
            <ShowDeleted show={words.show} onChange={(show) => change({ show })} />
          </ListToolbar>
        }
        narrowed={isNarrowed(presetList, words)}
        searched={words.q.trim() !== ""}
        deleted={isBin}
        empty={
          <EmptyState icon={<Bookmark aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
            <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
              {t("emptyAction")}
            </Link>
            <Button onClick={() => change({ show: "deleted" })}>{lists("deleted")}</Button>
          </EmptyState>
        }
        bulk={bulk}
        onShowAll={address.showAll}
      >
        {list.items.map((preset) => (
          <PresetRow
            key={preset.presetId}
            preset={preset}
            nowMs={nowMs}
            selection={selection}
            onRename={() => setRenamed(preset)}
            onCopy={() => void copy([preset.presetId])}
            onDelete={() => void actions.remove([preset.presetId])}
            onPutBack={() => void actions.putBack([preset.presetId])}
          />
        ))}
      </ListBody>
      {renamed ? (
        <RenameDialog
          name={renamed.name}
          onName={(name) =>
            actions.rename((next) => renamePreset({ presetId: renamed.presetId, name: next }), name)
          }
          onClose={() => setRenamed(null)}
        />
      ) : null}
    </>
  );
}
