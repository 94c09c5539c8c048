"use client";

import clsx from "clsx";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { MediaThumb } from "@/components/media/item/media-thumb";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { FileName } from "@/components/ui/name/file-name";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { MediaItem, MediaKind, PublicMediaKind } from "@/lib/model/media/media";
import { readUploading } from "@/lib/model/form/uploads/uploading";
import { ArrivingFile } from "./arriving/arriving-file";
import { useMediaCatalog } from "./media-catalog";
import { useProblem } from "../form/use-error-text";
import { deferred } from "@/components/ui/later/deferred";

const MediaPicker = deferred(
  async () => (await import("@/components/media/media-picker")).MediaPicker,
);

/** Media used one per clip, in turn: music, background pictures. */
export function MediaListField({
  path,
  kinds,
  publicKind,
  label,
  hint,
  addLabel,
  most,
}: {
  path: FieldPathByValue<ComposeForm, string[]>;
  kinds: readonly MediaKind[];
  /** Public media that are offered beside the library. */
  publicKind?: PublicMediaKind;
  label: string;
  hint: string;
  addLabel: string;
  most: number;
}) {
  const clips = useTranslations("compose.clips");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const catalog = useMediaCatalog();
  const problem = useProblem(path);
  const [picking, setPicking] = useState(false);
  const pick = (items: MediaItem[]) => {
    catalog.add(items);
    const ids = [...new Set([...field.value, ...items.map((item) => item.mediaId)])];
    field.onChange(ids.slice(0, most));
  };
  return (
    <div role="group" aria-label={label} data-field={path}>
      <p className="text-[13px] font-medium">{label}</p>
      <p className="mb-2 text-[13px] text-faint">{hint}</p>
      {field.value.length > 0 ? (
        <ul className="mb-2 grid gap-1.5">
          {field.value.map((mediaId) => {
            const item = catalog.get(mediaId);
            const coming = readUploading(mediaId);
            const title =
              coming?.fileName ??
              item?.title ??
              (catalog.isGone(mediaId) ? (catalog.nameOf(mediaId) ?? clips("gone")) : "…");
            return (
              <li key={mediaId} className="flex items-center gap-3">
                <span className={clsx("shrink-0", coming ? "w-28" : "w-14")}>
                  {coming ? (
                    <ArrivingFile id={mediaId} />
                  ) : item ? (
                    <MediaThumb item={item} />
                  ) : (
                    <Skeleton className="aspect-4/3" />
                  )}
                </span>
                <FileName name={title} className="flex-1 text-sm" />
                <IconButton
                  label={clips("remove", { title })}
                  tooltip={false}
                  tone="danger"
                  size="sm"
                  onClick={() => field.onChange(field.value.filter((id) => id !== mediaId))}
                >
                  <X aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      ) : null}
      <Button
        size="sm"
        icon={<Plus aria-hidden />}
        disabled={field.value.length >= most}
        onClick={() => setPicking(true)}
      >
        {addLabel}
      </Button>
      {problem ? <FieldError message={problem} /> : null}
      <MediaPicker
        open={picking}
        onOpenChange={setPicking}
        kinds={kinds}
        {...(publicKind ? { publicKind } : {})}
        multiple
        onPick={pick}
        title={addLabel}
      />
    </div>
  );
}
