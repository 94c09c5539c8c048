"use client";

import { Copy, RotateCcw, Trash2 } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { fetchJson, type Shape } from "@/components/errors/fetch-json";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { deferred } from "@/components/ui/later/deferred";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import type { draftList, presetList } from "@/lib/model/list/list-specs";
import { isNarrowed, type ListWords, writeListWords } from "@/lib/model/list/list-words";
import { ListBody } from "./list-body";
import { ListToolbar } from "./list-toolbar";
import { ShowDeleted } from "./show-deleted";
import { type BulkWork, useEntryActions } from "./use-entry-actions";
import { useListAddress } from "./use-list-address";
import { useListPages } from "./use-list-pages";
import { type ListSelection, useListSelection } from "./use-list-selection";

const RenameDialog = deferred(async () => (await import("./rename-dialog")).RenameDialog);

const mostNameCharacters = 80;

type KeptSpec = typeof draftList | typeof presetList;
type KeptWords = ListWords<KeptSpec>;
type Entry = { name: string };
type Page<Item> = { items: Item[]; nextCursor: string | null };
/** The entry is named by its id and `name`; `why` says what to do when it failed for a reason of its own. */
type NamedWork = (id: string, name: string) => Promise<{ ok: boolean; why?: string } | null>;

/** What one entry of the list can be asked to do. */
export type EntryDoings = {
  selection: ListSelection;
  name: string;
  onRename: () => void;
  onCopy: () => void;
  onDelete: () => void;
  onPutBack: () => void;
};

/** What is kept in such a list, where it comes from and how it is changed. */
export type Kept<Item extends Entry> = {
  key: string;
  spec: KeptSpec;
  /** The address of the page, and that of the API which lists the entries. */
  path: string;
  api: string;
  shape: Shape<import("zod").ZodType<Page<Item>>>;
  idOf: (entry: Item) => string;
  bin: BulkWork;
  restore: BulkWork;
  rename: NamedWork;
  copy: NamedWork;
};

/**
 * A list of what people keep to go on with, drafts and presets: entries are searched, renamed, copied, deleted and put
 * back alike. Without any entry it leads to the composer.
 */
export function KeptList<Item extends Entry>({
  kept,
  first,
  label,
  unnamed = "",
  empty,
  children,
}: {
  kept: Kept<Item>;
  first: { words: KeptWords; page: Page<Item> };
  label: string;
  /** The name of entries that have none. */
  unnamed?: string;
  empty: { icon: ReactNode; title: string; text: string; action: string };
  children: (entry: Item, doings: EntryDoings) => ReactNode;
}) {
  const t = useTranslations("lists");
  const common = useTranslations("common");
  const { key: listKey, spec, idOf } = kept;
  const address = useListAddress<KeptSpec>(spec, kept.path, first.words);
  const { words, query } = address;
  const [renamed, setRenamed] = useState<Item | null>(null);
  const list = useListPages<Item>({
    listKey,
    query,
    first: { query: writeListWords<KeptSpec>(spec, first.words), page: first.page },
    fetchPage(of, cursor, signal) {
      const params = new URLSearchParams(of);
      if (cursor !== null) params.set("cursor", cursor);
      return fetchJson(`${kept.api}?${params}`, kept.shape, signal);
    },
  });
  const isBin = words.show === "deleted";
  const entryOf = (id: string) => list.items.find((entry) => idOf(entry) === id);
  const nameOf = (id: string) => entryOf(id)?.name || unnamed;
  const actions = useEntryActions({ listKey, bin: kept.bin, restore: kept.restore, nameOf });
  const selection = useListSelection(list.items.map(idOf), {
    ...(isBin ? {} : { onDelete: (ids: string[]) => void actions.remove(ids) }),
    onRename: (id) => setRenamed(entryOf(id) ?? null),
  });
  const change = (part: Partial<KeptWords>) => {
    address.change(part);
    selection.clear();
  };

  async function copy(ids: readonly string[]): Promise<void> {
    let failure: string | null = null;
    for (const id of ids) {
      const name = t("copyName", { name: nameOf(id) }).slice(0, mostNameCharacters);
      const answer = await kept.copy(id, name).catch(() => null);
      if (!answer?.ok) {
        failure = answer?.why ?? t("failed.all");
        break;
      }
    }
    await actions.refresh();
    if (failure !== null) toast.failed(failure);
    else toast.done(t("done.copied", { count: ids.length, name: nameOf(ids[0] ?? "") }));
  }

  const marked = selection.selectedIds;
  return (
    <>
      <ListBody
        label={label}
        list={list}
        selection={selection}
        toolbar={
          <ListToolbar q={words.q} sort={words.sort} sorts={spec.sorts} onChange={change}>
            <ShowDeleted show={words.show} onChange={(show) => change({ show })} />
          </ListToolbar>
        }
        narrowed={isNarrowed<KeptSpec>(spec, words)}
        searched={words.q.trim() !== ""}
        deleted={isBin}
        empty={
          <EmptyState icon={empty.icon} title={empty.title} text={empty.text}>
            <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
              {empty.action}
            </Link>
            <Button onClick={() => change({ show: "deleted" })}>{t("deleted")}</Button>
          </EmptyState>
        }
        bulk={
          isBin
            ? [
                {
                  label: t("restore"),
                  icon: <RotateCcw aria-hidden />,
                  onSelect: () => void actions.putBack(marked),
                },
              ]
            : [
                { label: t("copy"), icon: <Copy aria-hidden />, onSelect: () => void copy(marked) },
                {
                  label: common("delete"),
                  icon: <Trash2 aria-hidden />,
                  tone: "danger",
                  onSelect: () => void actions.remove(marked),
                },
              ]
        }
        onShowAll={address.showAll}
      >
        {list.items.map((entry) => {
          const id = idOf(entry);
          return children(entry, {
            selection,
            name: nameOf(id),
            onRename: () => setRenamed(entry),
            onCopy: () => void copy([id]),
            onDelete: () => void actions.remove([id]),
            onPutBack: () => void actions.putBack([id]),
          });
        })}
      </ListBody>
      {renamed ? (
        <RenameDialog
          name={renamed.name}
          onName={(name) =>
            actions.rename(
              async (next) => (await kept.rename(idOf(renamed), next)) ?? { ok: false },
              name,
            )
          }
          onClose={() => setRenamed(null)}
        />
      ) : null}
    </>
  );
}
