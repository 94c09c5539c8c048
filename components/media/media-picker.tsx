"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MediaItem, MediaKind } from "@/lib/model/media";
import { AddButtons } from "./add-buttons";
import { DropSurface } from "./drop-surface";
import { MediaCard } from "./media-card";
import { gridClass, LoadMore, MediaGridSkeleton } from "./media-grid";
import { MediaToolbar } from "./media-toolbar";
import { UploadTray } from "./upload-tray";
import { type MediaFilter, useMediaPages } from "./use-media-page";

type Picked = ReadonlyMap<string, MediaItem>;

function PickerBody({
  kinds,
  multiple,
  picked,
  onToggle,
}: {
  kinds: readonly MediaKind[];
  multiple: boolean;
  picked: Picked;
  onToggle: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  const [filter, setFilter] = useState<MediaFilter>({
    search: "",
    kinds,
    folder: null,
    origin: "material",
  });
  const { items, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useMediaPages(filter);
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const usable = items?.filter((item) => item.state !== "refused");
  return (
    <DropSurface within>
      <UploadTray />
      <div className="mb-4">
        <MediaToolbar
          filter={filter}
          allowed={kinds}
          onChange={(change) => setFilter((before) => ({ ...before, ...change }))}
        >
          <div className="flex gap-2 sm:ml-auto">
            <AddButtons size="sm" variant="secondary" />
          </div>
        </MediaToolbar>
      </div>
      {isError && !items ? (
        <LoadFailure text={t("loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : null}
      {!usable && !isError ? <MediaGridSkeleton count={8} /> : null}
      {usable?.length === 0 ? (
        <p className="rounded-lg border border-dashed border-strong/50 px-6 py-12 text-center text-sm text-muted">
          {filter.search || filter.folder ? t("nothingFoundText") : t("pickEmpty")}
        </p>
      ) : null}
      <ul
        className={gridClass}
        aria-label={t("grid")}
        {...(multiple ? { "aria-multiselectable": true } : {})}
      >
        {usable?.map((item) => (
          <MediaCard
            key={item.mediaId}
            item={item}
            label={item.title}
            pressed={picked.has(item.mediaId)}
            onOpen={() => onToggle(item)}
          />
        ))}
      </ul>
      {hasNextPage ? <LoadMore pending={isFetchingNextPage} onMore={onMore} /> : null}
    </DropSurface>
  );
}

/**
 * A dialog in which pieces of the library are chosen. `onPick` gets them in the order in which they
 * were chosen. Without `multiple` the first choice is the answer.
 */
export function MediaPicker({
  open,
  onOpenChange,
  kinds,
  multiple = false,
  onPick,
  title,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  kinds: readonly MediaKind[];
  multiple?: boolean;
  onPick: (items: MediaItem[]) => void;
  title?: string;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const [picked, setPicked] = useState<Picked>(new Map());
  const close = (next: boolean) => {
    if (!next) setPicked(new Map());
    onOpenChange(next);
  };
  const answer = (items: MediaItem[]) => {
    onPick(items);
    close(false);
  };
  const toggle = (item: MediaItem) => {
    if (!multiple) return answer([item]);
    setPicked((before) => {
      const after = new Map(before);
      if (!after.delete(item.mediaId)) after.set(item.mediaId, item);
      return after;
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={title ?? t("pickTitle")}
      width="lg"
      footer={
        multiple ? (
          <>
            <Button onClick={() => close(false)}>{common("cancel")}</Button>
            <Button
              variant="primary"
              disabled={picked.size === 0}
              onClick={() => answer([...picked.values()])}
            >
              {picked.size === 0 ? t("pickNone") : t("pickSome", { count: picked.size })}
            </Button>
          </>
        ) : undefined
      }
    >
      <PickerBody kinds={kinds} multiple={multiple} picked={picked} onToggle={toggle} />
    </Dialog>
  );
}
