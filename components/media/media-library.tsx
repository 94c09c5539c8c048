"use client";

import { type ReactNode, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/control/segmented";
import type { MediaItem } from "@/lib/model/media/media";
import { BinButton } from "./bin/bin-button";
import { AddButtons } from "./upload/add-buttons";
import { DropSurface } from "./upload/drop-surface";
import { LibraryEmpty } from "./library/library-empty";
import { RefreshButton } from "./query/refresh-button";
import { MediaCard } from "./item/media-card";
import { gridClass, LoadMore, MediaGridSkeleton } from "./library/media-grid";
import { UseFilter } from "./library/use-filter";
import { MediaToolbar } from "./library/media-toolbar";
import { ReadingNote } from "./query/reading-note";
import { SelectionBar } from "./library/selection-bar";
import { UnfinishedList } from "./upload/unfinished-list";
import { UploadTray } from "./upload/upload-tray";
import { type MediaFilter, useMediaPages } from "./query/use-media-page";
import { UseInBatchButton } from "./library/use-in-batch-button";
import { useSelection } from "./library/use-selection";
import { shownMoments } from "./moments/shown-moments";
import { useMoments } from "./moments/use-moments";
import { deferred } from "@/components/ui/later/deferred";

const MomentList = deferred(async () => (await import("./moments/moment-list")).MomentList);
const MediaDetail = deferred(async () => (await import("./item/media-detail")).MediaDetail);
const TagDialog = deferred(async () => (await import("./about/tag-dialog")).TagDialog);
const DeleteMediaDialog = deferred(
  async () => (await import("./library/delete-media-dialog")).DeleteMediaDialog,
);

const everything: MediaFilter = { search: "", kinds: [], folder: null, origin: "material" };

function LibraryGrid({
  items,
  selection,
  onOpen,
}: {
  items: readonly MediaItem[];
  selection: ReturnType<typeof useSelection>;
  onOpen: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  return (
    <ul
      className={`${gridClass} group/grid`}
      aria-label={t("grid")}
      {...(selection.selected.size > 0 ? { "data-selecting": "" } : {})}
    >
      {items.map((item) => (
        <MediaCard
          key={item.mediaId}
          item={item}
          selected={selection.selected.has(item.mediaId)}
          label={t("openItem", { title: item.title })}
          onOpen={() => onOpen(item)}
          onToggle={() => selection.toggle(item.mediaId)}
        />
      ))}
    </ul>
  );
}

/** The media whose details are open, and the moment that they show first. */
type Opened = { item: MediaItem; startSeconds: number | null };

/**
 * The library: upload files, find them, look at them, describe them, delete them. `sample` offers sample
 * footage for a first try; `findsMoments` says whether a search finds moments, too.
 */
export function MediaLibrary({
  sample,
  findsMoments,
}: {
  sample: ReactNode;
  findsMoments: boolean;
}) {
  const t = useTranslations("media");
  const analysis = useTranslations("analysis");
  const [filter, setFilter] = useState(everything);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isTagging, setTagging] = useState(false);
  const [toDelete, setToDelete] = useState<readonly MediaItem[]>([]);
  const selection = useSelection();
  const clearSelection = selection.clear;
  const change = useCallback(
    (part: Partial<MediaFilter>) => {
      setFilter((before) => ({ ...before, ...part }));
      // Media that are not visible must not be deleted.
      clearSelection();
    },
    [clearSelection],
  );
  const pages = useMediaPages(filter);
  const items = pages.items;
  const openedId = opened?.item.mediaId;
  const moments = useMoments(filter.search, findsMoments && filter.origin === "material");
  const isSearching = filter.search.trim() !== "";
  const found = moments.data && isSearching ? shownMoments(moments.data, filter, items ?? []) : [];
  const fetchMore = pages.fetchNextPage;
  const onMore = useCallback(() => void fetchMore(), [fetchMore]);
  return (
    <DropSurface>
      <PageHeader title={t("title")} lead={t("lead")}>
        <BinButton />
        <AddButtons />
      </PageHeader>
      <UnfinishedList />
      <UploadTray />
      <div className="mb-5">
        <MediaToolbar
          filter={filter}
          onChange={change}
          {...(findsMoments ? { searchLabel: analysis("searchLabel") } : {})}
        >
          {filter.origin === "material" ? <UseFilter filter={filter} onChange={change} /> : null}
          <Segmented
            label={t("origin")}
            size="sm"
            className="max-sm:flex-1 sm:ml-auto"
            value={filter.origin}
            options={[
              { value: "material", label: t("originMaterial") },
              { value: "clip", label: t("originClip") },
            ]}
            onChange={(origin) => change({ origin, folder: null, use: "any" })}
          />
          <RefreshButton />
        </MediaToolbar>
      </div>
      <ReadingNote reading={pages.reading} filter={filter} onChange={change} />
      {pages.isError && !items ? (
        <LoadFailure
          text={t("loadFailed")}
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      ) : null}
      {!items && !pages.isError ? <MediaGridSkeleton /> : null}
      {items?.length === 0 ? (
        <LibraryEmpty
          filter={filter}
          hasMoments={found.length > 0}
          onReset={() => setFilter(everything)}
        >
          <AddButtons />
          {sample}
        </LibraryEmpty>
      ) : null}
      {items && items.length > 0 ? (
        <LibraryGrid
          items={items}
          selection={selection}
          onOpen={(item) => setOpened({ item, startSeconds: null })}
        />
      ) : null}
      {pages.hasNextPage ? <LoadMore pending={pages.isFetchingNextPage} onMore={onMore} /> : null}
      <MomentList
        shown={found}
        isSearching={
          isSearching && (moments.isPlaceholderData || moments.data?.isComplete === false)
        }
        error={isSearching ? moments.error : null}
        onRetry={() => void moments.refetch()}
        onOpen={({ item, moment }) => setOpened({ item, startSeconds: moment.fromSeconds })}
      />
      <SelectionBar
        count={selection.selected.size}
        onSelectAll={() => selection.selectAll(items?.map((item) => item.mediaId) ?? [])}
        onClear={selection.clear}
        onTag={() => setTagging(true)}
        onDelete={() =>
          setToDelete(items?.filter(({ mediaId }) => selection.selected.has(mediaId)) ?? [])
        }
      >
        <UseInBatchButton
          items={
            items?.filter(
              ({ mediaId, state }) => selection.selected.has(mediaId) && state !== "refused",
            ) ?? []
          }
        />
      </SelectionBar>
      {opened ? (
        <MediaDetail
          item={items?.find((item) => item.mediaId === openedId) ?? opened.item}
          startSeconds={opened.startSeconds}
          onClose={() => setOpened(null)}
          onDelete={(item) => setToDelete([item])}
        />
      ) : null}
      {isTagging ? (
        <TagDialog mediaIds={[...selection.selected]} onClose={() => setTagging(false)} />
      ) : null}
      <DeleteMediaDialog
        media={toDelete}
        open={toDelete.length > 0}
        onOpenChange={() => setToDelete([])}
        onDeleted={() => {
          selection.clear();
          setOpened(null);
        }}
      />
    </DropSurface>
  );
}
