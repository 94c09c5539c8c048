"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import type { ListSelection } from "@/components/lists/use-list-selection";
import type { MediaItem } from "@/lib/model/media/media";
import { MediaCard } from "../item/media-card";
import { gridClass } from "./media-grid";

/** The media of the library as cards. The arrows up and down walk the rows; left and right skim a video. */
export function LibraryGrid({
  items,
  isStale,
  selection,
  onOpen,
}: {
  items: readonly MediaItem[];
  isStale: boolean;
  selection: ListSelection;
  onOpen: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  return (
    <ul
      className={clsx(gridClass, "group/list transition-opacity", isStale && "opacity-60")}
      aria-label={t("grid")}
      aria-busy={isStale}
      {...(selection.selected.size > 0 ? { "data-selecting": "" } : {})}
      {...selection.listProps}
    >
      {items.map((item) => (
        <MediaCard
          key={item.mediaId}
          item={item}
          selected={selection.selected.has(item.mediaId)}
          label={t("openItem", { title: item.title })}
          onOpen={() => onOpen(item)}
          onToggle={() => selection.mark(item.mediaId, false)}
        />
      ))}
    </ul>
  );
}
