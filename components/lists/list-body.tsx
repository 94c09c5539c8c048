"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { DeletedNote, NothingDeleted } from "./deleted-note";
import { EntryRows } from "./entry-row";
import { LoadMore } from "./load-more";
import { NothingFound } from "./nothing-found";
import { type BulkAction, SelectionBar } from "./selection-bar";
import type { useListPages } from "./use-list-pages";
import type { ListSelection } from "./use-list-selection";

/**
 * A list of rows as all lists of the app are: toolbar, rows, more rows, actions on what is marked; and what stands
 * there when nothing is listed, with a next step.
 */
export function ListBody({
  label,
  list,
  selection,
  toolbar,
  narrowed,
  searched,
  deleted,
  empty,
  bulk,
  onShowAll,
  children,
}: {
  label: string;
  list: Pick<
    ReturnType<typeof useListPages<unknown>>,
    "items" | "isStale" | "isError" | "hasMore" | "isLoadingMore" | "loadMore"
  >;
  selection: ListSelection;
  toolbar: ReactNode;
  /** Fewer entries than all are asked for. */
  narrowed: boolean;
  /** Something is searched for. */
  searched: boolean;
  /** What was deleted is shown. */
  deleted: boolean;
  /** What stands there when there is nothing at all. */
  empty: ReactNode;
  bulk: readonly BulkAction[];
  onShowAll: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("lists");
  const isEmpty = list.items.length === 0 && !list.isStale;
  const showAll = () => {
    onShowAll();
    selection.clear();
  };
  if (isEmpty && !narrowed) return empty;
  return (
    <>
      {toolbar}
      {deleted ? <DeletedNote onBack={showAll} /> : null}
      {list.isError ? (
        <p role="status" className="mb-3 text-[13px] text-warn">
          {t("listFailed")}
        </p>
      ) : null}
      {isEmpty && deleted && !searched ? <NothingDeleted onBack={showAll} /> : null}
      {isEmpty && !(deleted && !searched) ? <NothingFound onShowAll={showAll} /> : null}
      {isEmpty ? null : (
        <EntryRows label={label} selection={selection} isStale={list.isStale}>
          {children}
        </EntryRows>
      )}
      {list.hasMore ? <LoadMore pending={list.isLoadingMore} onMore={list.loadMore} /> : null}
      <SelectionBar
        count={selection.selected.size}
        actions={bulk}
        onSelectAll={selection.selectAll}
        onClear={selection.clear}
      />
    </>
  );
}
