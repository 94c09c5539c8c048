"use client";

import { CloudDownload } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MediaPage } from "@/lib/model/media/media";
import { isWhole, type MediaFilter } from "./use-media-page";

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
  const ofAccount = isWhole(filter);
  if (!reading && !ofAccount) return null;
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-sunken px-4 py-2.5 text-sm text-muted"
    >
      <CloudDownload aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        {ofAccount ? t("wholeShown") : null}
        {!ofAccount && reading
          ? [
              t("reading", reading),
              filter.sort === "newest" ? null : t("readingSorted"),
              filter.search.trim() === "" ? t("readingHint") : null,
            ]
              .filter(Boolean)
              .join(" ")
          : null}
      </p>
      {ofAccount ? (
        <Button size="sm" onClick={() => onChange({ whole: false })}>
          {t("wholeBack")}
        </Button>
      ) : filter.search.trim() !== "" ? (
        <Button
          size="sm"
          onClick={() => onChange({ whole: true, folder: null, tag: null, use: "any" })}
        >
          {t("wholeSearch")}
        </Button>
      ) : null}
    </div>
  );
}
