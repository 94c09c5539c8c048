"use client";

import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MediaThumb } from "@/components/media/item/media-thumb";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import type { MediaKind } from "@/lib/model/media/media";

const MediaPicker = deferred(
  async () => (await import("@/components/media/media-picker")).MediaPicker,
);

/** One medium of the library: its still, and buttons to choose and to take it away. */
export function BrandMedia({
  label,
  hint,
  kinds,
  mediaId,
  onChange,
  children,
}: {
  label: string;
  hint: string;
  kinds: readonly MediaKind[];
  mediaId: string | null;
  onChange: (mediaId: string | null) => void;
  children?: ReactNode;
}) {
  const t = useTranslations("brand");
  const id = useId();
  const [picking, setPicking] = useState(false);
  const { byId, missingIds } = useMediaItems(mediaId ? [mediaId] : []);
  const item = mediaId ? byId.get(mediaId) : undefined;
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="text-[13px] font-medium">
        {label}
      </span>
      <p className="mb-2 text-[13px] text-faint">{hint}</p>
      <div className="flex flex-wrap items-center gap-3">
        {item ? (
          <span className="flex items-center gap-3">
            <span className="w-20 shrink-0">
              <MediaThumb item={item} />
            </span>
            <span className="max-w-48 truncate text-sm">{item.title}</span>
          </span>
        ) : null}
        {mediaId && missingIds.includes(mediaId) ? (
          <span className="text-sm text-warn">{t("missing")}</span>
        ) : null}
        <Button size="sm" onClick={() => setPicking(true)}>
          {t(mediaId ? "change" : "choose")}
        </Button>
        {mediaId ? (
          <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
            {t("takeAway")}
          </Button>
        ) : null}
        {children}
      </div>
      <MediaPicker
        open={picking}
        onOpenChange={setPicking}
        kinds={kinds}
        onPick={([picked]) => picked && onChange(picked.mediaId)}
        title={label}
      />
    </div>
  );
}
