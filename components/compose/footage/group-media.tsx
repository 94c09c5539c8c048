"use client";

import { ImagePlus, Plus } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { type ComposeForm, composeLimits, type GroupForm } from "@/lib/model/form/compose-form";
import { isAddress } from "@/lib/model/form/form-values";
import { isUploading } from "@/lib/model/form/uploads/uploading";
import type { MediaItem, MediaKind } from "@/lib/model/media/media";
import type { DropTarget } from "@/lib/model/form/uploads/place-files";
import { AddByAddress } from "./add-by-address";
import { ChooseFiles } from "./arriving/choose-files";
import { useMediaCatalog } from "./media-catalog";
import { MediaTile } from "./media-tile";
import { SortableList } from "../kit/sortable";
import { useProblem, useRowProblems } from "../form/use-error-text";
import { useFillPoints } from "./use-fill-points";
import { useKeyedList } from "../form/use-keyed-list";
import { useLatest } from "../form/use-latest";
import { deferred } from "@/components/ui/later/deferred";

const MediaPicker = deferred(
  async () => (await import("@/components/media/media-picker")).MediaPicker,
);
const FillDialog = deferred(async () => (await import("./fill-dialog")).FillDialog);
const TrimDialog = deferred(async () => (await import("./trim-dialog")).TrimDialog);

/** The number of tiles shown at first: a group of two hundred must not slow the page down. */
const firstTiles = 18;

type Range = GroupForm["media"][number]["range"];

/** The clips of a group as tiles: pick, move, remove, take only a part. */
export function GroupMedia({
  path,
  groupName,
  most = composeLimits.mediaPerGroup,
  kinds = ["video", "image"],
  trims = true,
  emptyText,
  byAddress = false,
}: {
  path: `groups.${number}.media` | "match.media" | "sports.media" | "mashup.media";
  groupName: string;
  most?: number;
  /** What can be picked. */
  kinds?: readonly MediaKind[];
  /** Whether only a part of a clip can be taken. */
  trims?: boolean;
  /** Said while nothing is picked. */
  emptyText?: string;
  /** Offers to name objects that are not in the library, too. */
  byAddress?: boolean;
}) {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const catalog = useMediaCatalog();
  const problem = useProblem(path);
  const rowProblems = useRowProblems(path).find(Boolean);
  const [picking, setPicking] = useState(false);
  const [trimmed, setTrimmed] = useState<number | null>(null);
  const fill = useFillPoints();
  const [filled, setFilled] = useState<number | null>(null);
  const [showAll, setShowAll] = useState(false);
  const list = useKeyedList(field.value, (media) => field.onChange(media));
  const latest = useLatest({ remove: list.remove });
  const onRemove = useCallback((at: number) => latest.current.remove(at), [latest]);
  const shown = showAll ? field.value : field.value.slice(0, firstTiles);
  const pick = (items: MediaItem[]) => {
    catalog.add(items);
    const room = most - field.value.length;
    const added = items.slice(0, room).map((item) => ({ mediaId: item.mediaId, range: null }));
    list.insert(field.value.length, added);
  };
  const setRange = (at: number, range: Range) => {
    const media = field.value[at];
    if (media) list.set(at, { ...media, range });
  };
  const trimmedMedia = trimmed === null ? undefined : field.value[trimmed];
  const trimmedItem = trimmedMedia ? catalog.get(trimmedMedia.mediaId) : undefined;
  const filledItem = filled === null ? undefined : catalog.get(field.value[filled]?.mediaId ?? "");
  return (
    <div data-field={path}>
      {field.value.length === 0 ? (
        <EmptyGroup
          label={t("groups.addClipsTo", { name: groupName })}
          text={emptyText ?? t("groups.emptyText")}
          onPick={() => setPicking(true)}
        >
          <ChooseFiles target={groupOf(path)} groupName={groupName} />
        </EmptyGroup>
      ) : (
        <SortableList ids={list.keys.slice(0, shown.length)} layout="grid" onMove={list.move}>
          <ul
            aria-label={t("clips.list", { name: groupName })}
            className="grid grid-cols-3 gap-2 sm:grid-cols-5 xl:grid-cols-6"
          >
            {shown.map((media, at) => (
              <MediaTile
                key={list.keys[at] ?? at}
                id={list.keys[at] ?? String(at)}
                index={at}
                range={media.range}
                item={catalog.get(media.mediaId)}
                gone={catalog.isGone(media.mediaId)}
                address={isAddress(media.mediaId) ? media.mediaId : null}
                goneName={catalog.nameOf(media.mediaId)}
                uploadId={isUploading(media.mediaId) ? media.mediaId : undefined}
                onRemove={onRemove}
                onTrim={trims ? setTrimmed : null}
                onFill={fill.fits(catalog.get(media.mediaId)) ? setFilled : null}
                isFilling={fill.pointOf(media.mediaId) !== null}
              />
            ))}
            <li hidden={field.value.length >= most}>
              <button
                type="button"
                data-first-stop
                onClick={() => setPicking(true)}
                aria-label={t("groups.addClipsTo", { name: groupName })}
                className="grid aspect-4/3 w-full place-items-center rounded-lg border border-dashed border-strong/60 text-muted transition-colors hover:border-accent hover:text-accent"
              >
                <Plus aria-hidden className="size-5" />
              </button>
            </li>
          </ul>
        </SortableList>
      )}
      {field.value.length > firstTiles ? (
        <Button variant="ghost" size="sm" className="mt-2" onClick={() => setShowAll(!showAll)}>
          {showAll
            ? t("clips.showLess")
            : t("clips.showAll", { count: String(field.value.length) })}
        </Button>
      ) : null}
      {byAddress && field.value.length < most ? (
        <AddByAddress
          onAdd={(mediaId) => list.insert(field.value.length, [{ mediaId, range: null }])}
        />
      ) : null}
      {(problem ?? rowProblems) ? <FieldError message={problem ?? rowProblems ?? ""} /> : null}
      <MediaPicker
        open={picking}
        onOpenChange={setPicking}
        kinds={kinds}
        multiple={most > 1}
        onPick={pick}
        title={t("clips.pickTitle", { name: groupName })}
      />
      {trimmed !== null && trimmedItem ? (
        <TrimDialog
          item={trimmedItem}
          range={trimmedMedia?.range ?? null}
          onClose={() => setTrimmed(null)}
          onRange={(range) => setRange(trimmed, range)}
        />
      ) : null}
      {filledItem ? (
        <FillDialog
          item={filledItem}
          frame={fill.frame}
          point={fill.pointOf(filledItem.mediaId)}
          onClose={() => setFilled(null)}
          onPoint={(point) => fill.set(filledItem.mediaId, point)}
        />
      ) : null}
    </div>
  );
}

/** The index of the group whose footage stands at a path; null for a list without groups. */
const groupOf = (path: string): DropTarget => {
  const [, index] = /^groups\.(\d+)\./.exec(path) ?? [];
  return index === undefined ? null : Number(index);
};

function EmptyGroup({
  label,
  text,
  onPick,
  children,
}: {
  label: string;
  text: string;
  onPick: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("compose.groups");
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-dashed border-strong/60 p-1.5">
      <button
        type="button"
        data-first-stop
        aria-label={label}
        onClick={onPick}
        className="flex min-w-0 flex-1 basis-64 items-center gap-3 rounded-md px-3 py-3.5 text-left text-muted transition-colors hover:bg-accent-soft hover:text-accent"
      >
        <ImagePlus aria-hidden className="size-5 shrink-0" />
        <span>
          <span className="block text-sm font-medium text-ink">{t("addClips")}</span>
          <span className="block text-[13px] text-muted">{text}</span>
        </span>
      </button>
      {children}
    </div>
  );
}
