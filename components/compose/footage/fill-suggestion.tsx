"use client";

import { RectangleVertical, X } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { fillsFrame } from "@/lib/ims/schema/config/crop";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { keptText } from "../kit/kept-text";
import { useMediaCatalog } from "./media-catalog";
import { useFillPoints } from "./use-fill-points";

const { keep, use: useClosed } = keptText("reelpress.no-fill");

/**
 * Says how many clips stand before a background because their shape is not that of the video, and lets them fill the
 * frame. A person who means it so closes the suggestion for good.
 */
export function FillSuggestion() {
  const t = useTranslations("compose.fill");
  const common = useTranslations("common");
  const { control, setValue } = useFormContext<ComposeForm>();
  const [crop, groups] = useWatch({ control, name: ["look.crop", "groups"] });
  const catalog = useMediaCatalog();
  const fill = useFillPoints();
  const isClosed = useClosed() !== null;
  if (isClosed || crop === "always") return null;
  const isBarred = (mediaId: string) => {
    const item = catalog.get(mediaId);
    if (!item || !fill.fits(item) || fill.pointOf(mediaId)) return false;
    const size = { width: item.width ?? 0, height: item.height ?? 0 };
    return !fillsFrame(size, fill.frame, crop === "little" ? "Little" : "Never");
  };
  const ids = new Set(groups.flatMap(({ media }) => media.map(({ mediaId }) => mediaId)));
  const count = [...ids].filter(isBarred).length;
  if (count === 0) return null;
  const set = (next: ComposeForm["look"]["crop"]) =>
    setValue("look.crop", next, { shouldDirty: true });
  return (
    <div
      role="note"
      className="mb-3 flex w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-sunken py-2 pr-2 pl-3"
    >
      <RectangleVertical aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-48 flex-1 text-[13px] leading-snug">{t("suggestion", { count })}</p>
      <div className="flex items-center gap-1">
        <Button
          size="sm"
          onClick={() => {
            set("always");
            toast.done(t("suggestionDone"), {
              id: "fill",
              action: { label: common("undo"), onClick: () => set(crop) },
            });
          }}
        >
          {t("suggestionApply")}
        </Button>
        <IconButton label={t("suggestionClose")} size="sm" onClick={() => keep("1")}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
