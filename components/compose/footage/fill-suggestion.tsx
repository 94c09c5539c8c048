"use client";

import { RectangleVertical } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { fillsFrame } from "@/lib/ims/schema/config/crop";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { keptText } from "../kit/kept-text";
import { useMediaCatalog } from "./media-catalog";
import { Suggestion } from "./suggestion";
import { useFillPoints } from "./use-fill-points";

const { keep, use: useClosed } = keptText("reelpress.no-fill");

const clipIds = (groups: ComposeForm["groups"]): string[] => [
  ...new Set(groups.flatMap(({ media }) => media.map(({ mediaId }) => mediaId))),
];

/**
 * Says how many clips stand before a background because their shape is not that of the video, and lets them fill the
 * frame. A person who means it so closes the suggestion for good.
 */
export function FillSuggestion() {
  const t = useTranslations("compose.fill");
  const common = useTranslations("common");
  const { control, setValue } = useFormContext<ComposeForm>();
  const crop = useWatch({ control, name: "look.crop" });
  // Of the groups only their clips: scripts are typed there, too.
  const ids = useWatch({ control, name: "groups", compute: clipIds });
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
  const count = ids.filter(isBarred).length;
  if (count === 0) return null;
  const set = (next: ComposeForm["look"]["crop"]) =>
    setValue("look.crop", next, { shouldDirty: true });
  return (
    <Suggestion
      icon={<RectangleVertical aria-hidden className="text-muted" />}
      text={t("suggestion", { count })}
      action={
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
      }
      closeLabel={t("suggestionClose")}
      onClose={() => keep("1")}
      className="bg-sunken"
    />
  );
}
