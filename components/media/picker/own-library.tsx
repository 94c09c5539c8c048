"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import type { MediaItem, MediaKind } from "@/lib/model/media/media";
import { AddButtons } from "../upload/add-buttons";
import { DropSurface } from "../upload/drop-surface";
import { LoadMore } from "@/components/lists/load-more";
import { MediaGridSkeleton } from "../library/media-grid";
import { MediaToolbar } from "../library/media-toolbar";
import { type Picked, PickerGrid } from "./picker-grid";
import { ReadingNote } from "../query/reading-note";
import { UploadTray } from "../upload/upload-tray";
import { everything, type MediaFilter, useMediaPages } from "../query/use-media-page";

/** The team's own media in a picker, where more can be uploaded. */
export function OwnLibrary({
  kinds,
  picked,
  onToggle,
}: {
  kinds: readonly MediaKind[];
  picked: Picked;
  onToggle: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  const lists = useTranslations("lists");
  const [filter, setFilter] = useState<MediaFilter>({ ...everything, kinds });
  const pages = useMediaPages(filter);
  const { items, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const change = (part: Partial<MediaFilter>) => setFilter((before) => ({ ...before, ...part }));
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const usable = items?.filter((item) => item.state !== "refused");
  return (
    <DropSurface within>
      <UploadTray />
      <MediaToolbar filter={filter} allowed={kinds} onChange={change}>
        <AddButtons size="sm" variant="secondary" />
      </MediaToolbar>
      <ReadingNote reading={pages.reading} filter={filter} onChange={change} />
      {isError && !items ? (
        <LoadFailure
          text={t("loadFailed")}
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      ) : null}
      {!usable && !isError ? <MediaGridSkeleton count={8} /> : null}
      {usable?.length === 0 ? (
        <p className="rounded-lg border border-dashed border-strong/50 px-6 py-12 text-center text-sm text-muted">
          {filter.search || filter.folder || filter.tag ? lists("noneText") : t("pickEmpty")}
        </p>
      ) : null}
      <PickerGrid items={usable ?? []} picked={picked} onToggle={onToggle} />
      {hasNextPage ? <LoadMore pending={isFetchingNextPage} onMore={onMore} /> : null}
    </DropSurface>
  );
}
