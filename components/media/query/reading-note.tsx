"use client";

import { CloudDownload } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MediaPage } from "@/lib/model/media/media";
import type { MediaFilter } from "./use-media-page";

/**
 * Says that a large account is still being read, and how far, and offers to search the whole account
 * for a name. Renders nothing once everything has been read.
 */
export function ReadingNote({
  reading,
  filter,
  onChange,
}: {
  reading: NonNullable<MediaPage["reading"]> | null;
  filter: MediaFilter;
  onChange: (change: Partial<MediaFilter>) => void;
}) {
  const t = useTranslations("media");
  const isWhole = filter.whole === true && filter.search.trim() !== "";
  if (!reading && !isWhole) return null;
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-sunken px-4 py-2.5 text-sm text-muted"
    >
      <CloudDownload aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        {isWhole ? t("wholeShown") : null}
        {!isWhole && reading
          ? `${t("reading", reading)} ${filter.search.trim() === "" ? t("readingHint") : ""}`
          : null}
      </p>
      {isWhole ? (
        <Button size="sm" onClick={() => onChange({ whole: false })}>
          {t("wholeBack")}
        </Button>
      ) : filter.search.trim() !== "" ? (
        <Button size="sm" onClick={() => onChange({ whole: true, folder: null })}>
          {t("wholeSearch")}
        </Button>
      ) : null}
    </div>
  );
}
