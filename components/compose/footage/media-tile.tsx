"use client";

import clsx from "clsx";
import { ImageOff, Link, RectangleVertical, Scissors, X } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { MediaThumb } from "@/components/media/item/media-thumb";
import { FileName } from "@/components/ui/name/file-name";
import { Skeleton } from "@/components/ui/skeleton";
import type { GroupForm } from "@/lib/model/form/compose-form";
import type { MediaItem } from "@/lib/model/media/media";
import { readUploading } from "@/lib/model/form/uploads/uploading";
import { ArrivingFile } from "./arriving/arriving-file";
import { useSortableItem } from "../kit/sortable";

const corner =
  "absolute grid size-7 place-items-center rounded-md bg-black/65 text-white opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-black focus-visible:opacity-100 pointer-coarse:opacity-100";

/** A media of a group. The picture is the handle for moving it. */
export const MediaTile = memo(function MediaTile({
  id,
  index,
  range,
  item,
  gone,
  address,
  goneName,
  uploadId,
  onRemove,
  onTrim,
  onFill,
  isFilling = false,
}: {
  id: string;
  index: number;
  range: GroupForm["media"][number]["range"];
  item: MediaItem | undefined;
  gone: boolean;
  /** Set for an object that is named by its address and so has no picture. */
  address: string | null;
  /** The name that this browser knows of a file of which the library says none. */
  goneName?: string | undefined;
  /** Set for a file that is still being uploaded. */
  uploadId?: string | undefined;
  onRemove: (index: number) => void;
  /** Null where no part of a clip can be taken. */
  onTrim: ((index: number) => void) | null;
  /** Null where the clip has the shape of the frame. */
  onFill: ((index: number) => void) | null;
  /** It fills the frame as a person chose. */
  isFilling?: boolean;
}) {
  const t = useTranslations("compose.clips");
  const tFill = useTranslations("compose.fill");
  const { ref, style, handle, isDragging } = useSortableItem(id);
  const uploadName = uploadId && readUploading(uploadId)?.fileName;
  const title =
    uploadName ?? item?.title ?? address?.split("/").at(-1) ?? goneName ?? (gone ? t("gone") : "…");
  const trims = onTrim && item?.kind === "video" && item.state === "ready";
  return (
    <li ref={ref} style={style} className={clsx("group min-w-0", isDragging && "opacity-80")}>
      <div className="relative">
        {uploadId ? (
          <ArrivingFile id={uploadId} />
        ) : (
          <button
            type="button"
            {...handle}
            aria-label={t("drag", { title })}
            className="block w-full cursor-grab touch-none rounded-lg"
          >
            <TilePicture item={item} gone={gone} isAddress={address !== null} />
          </button>
        )}
        {trims ? (
          <button
            type="button"
            aria-label={t("trim", { title })}
            onClick={() => onTrim(index)}
            className={clsx(corner, "top-1 left-1")}
          >
            <Scissors aria-hidden className="size-3.5" />
          </button>
        ) : null}
        {onFill ? (
          <button
            type="button"
            aria-label={tFill("action", { title })}
            title={tFill("action", { title })}
            aria-pressed={isFilling}
            onClick={() => onFill(index)}
            className={clsx(corner, "bottom-1 left-1", isFilling && "bg-accent! opacity-100!")}
          >
            <RectangleVertical aria-hidden className="size-3.5" />
          </button>
        ) : null}
        <button
          type="button"
          aria-label={t("remove", { title })}
          onClick={() => onRemove(index)}
          className={clsx(corner, "top-1 right-1")}
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <p
        className={clsx("mt-1 flex text-xs", gone ? "text-bad" : "text-muted")}
        title={address ?? title}
      >
        {range ? (
          <span className="font-medium text-accent tabular-nums">
            {t("range", { from: short(range.inSeconds), to: short(range.outSeconds) })}
          </span>
        ) : (
          <FileName name={title} />
        )}
      </p>
    </li>
  );
});

const short = (seconds: number) => String(Math.round(seconds * 10) / 10);

function TilePicture({
  item,
  gone,
  isAddress,
}: {
  item: MediaItem | undefined;
  gone: boolean;
  isAddress: boolean;
}) {
  if (item) return <MediaThumb item={item} />;
  if (isAddress) {
    return (
      <span className="grid aspect-4/3 w-full place-items-center rounded-lg bg-sunken text-faint">
        <Link aria-hidden className="size-5" />
      </span>
    );
  }
  if (!gone) return <Skeleton className="aspect-4/3 w-full rounded-lg" />;
  return (
    <span className="grid aspect-4/3 w-full place-items-center rounded-lg bg-bad-soft text-bad">
      <ImageOff aria-hidden className="size-5" />
    </span>
  );
}
