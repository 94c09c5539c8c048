"use client";

import { Link, Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { MediaThumb } from "@/components/media/item/media-thumb";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isAddress } from "@/lib/model/form/form-values";
import { freshSticker } from "@/lib/model/form/look-form";
import type { MediaItem } from "@/lib/model/media/media";
import { AddByAddress } from "../footage/add-by-address";
import { useMediaCatalog } from "../footage/media-catalog";
import { OptionalNumber } from "../kit/optional-number";
import { PositionField } from "./position-field";
import { SliderField } from "../kit/slider-field";
import { useProblem } from "../form/use-error-text";
import { deferred } from "@/components/ui/later/deferred";

const MediaPicker = deferred(
  async () => (await import("@/components/media/media-picker")).MediaPicker,
);

/** Logos and badges over the picture, each with its position and size. */
export function StickerSettings() {
  const t = useTranslations("compose.stickers");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "look.stickers" });
  const catalog = useMediaCatalog();
  const [picking, setPicking] = useState(false);
  const pick = (items: MediaItem[]) => {
    catalog.add(items);
    const room = inputLimits.stickers - fields.length;
    append(items.slice(0, room).map((item) => freshSticker(item.mediaId)));
  };
  return (
    <div data-field="look.stickers">
      <p className="mb-3 text-[13px] text-faint">{t("hint")}</p>
      <ul className="flex flex-col gap-4">
        {fields.map((field, index) => (
          <li key={field.id}>
            <OneSticker
              index={index}
              item={catalog.get(field.mediaId)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabled={fields.length >= inputLimits.stickers}
          onClick={() => setPicking(true)}
        >
          {t("add")}
        </Button>
        {fields.length < inputLimits.stickers ? (
          <AddByAddress onAdd={(address) => append(freshSticker(address))} />
        ) : null}
      </div>
      <MediaPicker
        open={picking}
        onOpenChange={setPicking}
        kinds={["image"]}
        publicKind="sticker"
        multiple
        onPick={pick}
        title={t("add")}
      />
    </div>
  );
}

function OneSticker({
  index,
  item,
  onRemove,
}: {
  index: number;
  item: MediaItem | undefined;
  onRemove: () => void;
}) {
  const t = useTranslations("compose.stickers");
  const { control } = useFormContext<ComposeForm>();
  const number = String(index + 1);
  const path = `look.stickers.${index}` as const;
  const mediaId = useWatch({ control, name: `${path}.mediaId` });
  const problem = useProblem(`${path}.mediaId`);
  return (
    <fieldset
      data-field={path}
      className="flex items-start gap-4 rounded-lg border border-line p-3"
    >
      <legend className="sr-only">{t("legend", { number })}</legend>
      <span className="hidden w-20 shrink-0 sm:block">
        {item ? (
          <MediaThumb item={item} />
        ) : isAddress(mediaId) ? (
          <span className="grid aspect-4/3 place-items-center rounded-lg bg-sunken text-faint">
            <Link aria-hidden className="size-5" />
          </span>
        ) : (
          <Skeleton className="aspect-4/3" />
        )}
      </span>
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-3 sm:grid-cols-2">
        {isAddress(mediaId) ? (
          <p className="text-[13px] break-all text-muted sm:col-span-2">{mediaId}</p>
        ) : null}
        {problem ? <FieldError message={problem} /> : null}
        <PositionField path={`${path}.x`} name="stickerX" axis="width" />
        <PositionField path={`${path}.y`} name="stickerY" axis="height" />
        <PositionField path={`${path}.width`} name="stickerWidth" axis="width" />
        <PositionField path={`${path}.height`} name="stickerHeight" axis="height" />
        <SliderField path={`${path}.opacity`} name="stickerOpacity" />
        <OptionalNumber path={`${path}.frames`} name="frames" />
      </div>
      <IconButton
        label={t("remove", { number })}
        tooltip={false}
        tone="danger"
        size="sm"
        onClick={onRemove}
      >
        <X aria-hidden />
      </IconButton>
    </fieldset>
  );
}
