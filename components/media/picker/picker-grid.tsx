"use client";

import { useTranslations } from "use-intl";
import type { MediaItem } from "@/lib/model/media/media";
import { ListenButton } from "./listen-button";
import { MediaCard } from "../item/media-card";
import { gridClass } from "../library/media-grid";
import { useListening } from "./use-listening";

/** The chosen media, in the order of choice. */
export type Picked = ReadonlyMap<string, MediaItem>;

/** Media to choose from; music can be played. */
export function PickerGrid({
  items,
  picked,
  onToggle,
}: {
  items: readonly MediaItem[];
  picked: Picked;
  onToggle: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  const { playing, toggle } = useListening();
  return (
    <ul className={gridClass} aria-label={t("grid")}>
      {items.map((item) => (
        <MediaCard
          key={item.mediaId}
          item={item}
          label={item.title}
          pressed={picked.has(item.mediaId)}
          onOpen={() => onToggle(item)}
        >
          {item.kind === "audio" && item.state === "ready" ? (
            <ListenButton
              title={item.title}
              isPlaying={playing === item.mediaId}
              onToggle={() => toggle(item.mediaId)}
            />
          ) : null}
        </MediaCard>
      ))}
    </ul>
  );
}
