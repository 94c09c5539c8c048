"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { MediaPicker } from "@/components/media/media-picker";
import { MediaThumb } from "@/components/media/media-thumb";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { inputLimits } from "@/lib/ims/schema/input-config";
import type { ComposeForm } from "@/lib/model/compose-form";
import { freshSticker } from "@/lib/model/look-form";
import type { MediaItem } from "@/lib/model/media";
import { useMediaCatalog } from "./media-catalog";
import { SliderField } from "./slider-field";

/** Logos and badges over the picture, each with its place and size. */
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
      <Button
        size="sm"
        className="mt-3"
        icon={<Plus aria-hidden />}
        disabled={fields.length >= inputLimits.stickers}
        onClick={() => setPicking(true)}
      >
        {t("add")}
      </Button>
      <MediaPicker
        open={picking}
        onOpenChange={setPicking}
        kinds={["image"]}
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
  const number = String(index + 1);
  const show = (value: number) => t("percent", { value: String(Math.round(value * 100)) });
  const range = { show, min: 0, max: 0.99, step: 0.01 } as const;
  const path = `look.stickers.${index}` as const;
  return (
    <fieldset
      data-field={path}
      className="flex items-start gap-4 rounded-lg border border-line p-3"
    >
      <legend className="sr-only">{t("legend", { number })}</legend>
      <span className="w-20 shrink-0">
        {item ? <MediaThumb item={item} /> : <Skeleton className="aspect-4/3" />}
      </span>
      <div className="grid min-w-0 flex-1 gap-x-5 gap-y-2 sm:grid-cols-2">
        <SliderField path={`${path}.x`} label={t("x")} {...range} />
        <SliderField path={`${path}.y`} label={t("y")} {...range} />
        <SliderField path={`${path}.width`} label={t("width")} {...range} min={0.02} />
        <SliderField path={`${path}.opacity`} label={t("opacity")} {...range} max={1} />
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
