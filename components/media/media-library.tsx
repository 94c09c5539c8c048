"use client";

import { FolderInput, Tag, Trash2 } from "lucide-react";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { LoadMore } from "@/components/lists/load-more";
import { SelectionBar } from "@/components/lists/selection-bar";
import { useListAddress } from "@/components/lists/use-list-address";
import { useListSelection } from "@/components/lists/use-list-selection";
import { PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/control/segmented";
import { paths } from "@/lib/base/pure/paths";
import { mediaList, type MediaListWords } from "@/lib/model/list/list-specs";
import type { MediaItem } from "@/lib/model/media/media";
import { BinButton } from "./bin/bin-button";
import { AddButtons } from "./upload/add-buttons";
import { DropSurface } from "./upload/drop-surface";
import { FolderMenu } from "./library/folder-menu";
import { LibraryEmpty } from "./library/library-empty";
import { LibraryGrid } from "./library/library-grid";
import { filterOf, isFiltered, wordsOf } from "./library/media-filter";
import { RefreshButton } from "./query/refresh-button";
import { MediaGridSkeleton } from "./library/media-grid";
import { MediaToolbar } from "./library/media-toolbar";
import { ReadingNote } from "./query/reading-note";
import { UnfinishedList } from "./upload/unfinished-list";
import { UploadTray } from "./upload/upload-tray";
import { type MediaFilter, useMediaPages } from "./query/use-media-page";
import { UseInBatchButton } from "./library/use-in-batch-button";
import { shownMoments } from "./moments/shown-moments";
import { useMoments } from "./moments/use-moments";
import { deferred } from "@/components/ui/later/deferred";

const MomentList = deferred(async () => (await import("./moments/moment-list")).MomentList);
const MediaDetail = deferred(async () => (await import("./item/media-detail")).MediaDetail);
const TagDialog = deferred(async () => (await import("./about/tag-dialog")).TagDialog);
const DeleteMediaDialog = deferred(
  async () => (await import("./library/delete-media-dialog")).DeleteMediaDialog,
);
const FolderDialog = deferred(async () => (await import("./library/folder-dialog")).FolderDialog);

/** The media whose details are open, and the moment that they show first. */
type Opened = { item: MediaItem; startSeconds: number | null };

/**
 * The library: upload files, find them, look at them, describe them, sort them into folders, delete them. `first` is
 * what the address asks for; `sample` offers sample footage for a first try; `findsMoments` says whether a search finds
 * moments, too.
 */
export function MediaLibrary({
  first,
  sample,
  findsMoments,
}: {
  first: MediaListWords;
  sample: ReactNode;
  findsMoments: boolean;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const about = useTranslations("mediaAbout");
  const analysis = useTranslations("analysis");
  const address = useListAddress(mediaList, paths.media(), first);
  const [whole, setWhole] = useState(false);
  const { words } = address;
  const filter = useMemo(() => ({ ...filterOf(words), whole }), [words, whole]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [editing, setEditing] = useState<"tags" | "folder" | null>(null);
  const [toDelete, setToDelete] = useState<readonly MediaItem[]>([]);
  const pages = useMediaPages(filter);
  const items = pages.items;
  const itemsOf = (ids: readonly string[]) =>
    (items ?? []).filter(({ mediaId }) => ids.includes(mediaId));
  const selection = useListSelection(
    useMemo(() => (items ?? []).map(({ mediaId }) => mediaId), [items]),
    { onDelete: (ids) => setToDelete(itemsOf(ids)) },
  );
  const { clear } = selection;
  const { change: changeWords } = address;
  const change = useCallback(
    (part: Partial<MediaFilter>) => {
      if (part.whole !== undefined) setWhole(part.whole);
      changeWords(wordsOf(part));
      clear();
    },
    [changeWords, clear],
  );
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
      <MediaToolbar
        filter={filter}
        onChange={change}
        {...(findsMoments ? { searchLabel: analysis("searchLabel") } : {})}
      >
        {filter.folder === null ? null : (
          <FolderMenu
            folder={filter.folder}
            origin={filter.origin}
            onRenamed={(folder) => change({ folder })}
          />
        )}
        <Segmented
          label={t("origin")}
          size="sm"
          className="max-sm:flex-1"
          value={filter.origin}
          options={[
            { value: "material", label: t("originMaterial") },
            { value: "clip", label: t("originClip") },
          ]}
          onChange={(origin) => change({ origin, folder: null, tag: null, use: "any" })}
        />
        <RefreshButton />
      </MediaToolbar>
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
          filtered={isFiltered(words)}
          ofVideos={filter.origin === "clip"}
          hasMoments={found.length > 0}
          onReset={() => {
            change({ search: "", kinds: [], folder: null, tag: null, use: "any", whole: false });
          }}
        >
          <AddButtons />
          {sample}
        </LibraryEmpty>
      ) : null}
      {items && items.length > 0 ? (
        <LibraryGrid
          items={items}
          isStale={pages.isPlaceholderData}
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
        actions={[
          {
            label: about("tagsOfMany"),
            icon: <Tag aria-hidden />,
            onSelect: () => setEditing("tags"),
          },
          {
            label: t("folder"),
            icon: <FolderInput aria-hidden />,
            onSelect: () => setEditing("folder"),
          },
          {
            label: common("delete"),
            icon: <Trash2 aria-hidden />,
            tone: "danger",
            onSelect: () => setToDelete(itemsOf(selection.selectedIds)),
          },
        ]}
        onSelectAll={selection.selectAll}
        onClear={selection.clear}
      >
        <UseInBatchButton
          items={itemsOf(selection.selectedIds).filter(({ state }) => state !== "refused")}
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
      {editing === "tags" ? (
        <TagDialog mediaIds={selection.selectedIds} onClose={() => setEditing(null)} />
      ) : null}
      {editing === "folder" ? (
        <FolderDialog
          mediaIds={selection.selectedIds}
          origin={filter.origin}
          onClose={() => setEditing(null)}
        />
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
