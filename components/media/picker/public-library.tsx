"use client";

import { useCallback, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { Select } from "@/components/ui/control/select";
import { musicStyles } from "@/lib/ims/schema/effects/music-styles";
import type { MediaItem, PublicMediaKind } from "@/lib/model/media/media";
import { LoadMore } from "@/components/lists/load-more";
import { MediaGridSkeleton } from "../library/media-grid";
import { type Picked, PickerGrid } from "./picker-grid";
import { usePublicPages } from "../query/use-media-page";

/** Public media of one kind, with the styles of music to narrow it down. */
export function PublicLibrary({
  kind,
  picked,
  onToggle,
}: {
  kind: PublicMediaKind;
  picked: Picked;
  onToggle: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const [tag, setTag] = useState("");
  const pages = usePublicPages(kind, tag);
  const { items, ours, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const onMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return (
    <>
      <div className="mb-4 flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-[13px] text-faint">
          {ours === null ? null : t(ours ? "publicOurs" : "publicAlibaba")}
        </p>
        {kind === "bgm" ? (
          <div className="w-44 max-sm:w-full">
            <Select
              aria-label={t("publicStyle")}
              value={tag}
              onChange={(event) => setTag(event.target.value)}
            >
              <option value="">{t("publicEveryStyle")}</option>
              {musicStyles.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[locale]}
                </option>
              ))}
            </Select>
          </div>
        ) : null}
      </div>
      {isError && !items ? (
        <LoadFailure
          text={t("publicFailed")}
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      ) : null}
      {!items && !isError ? <MediaGridSkeleton count={8} /> : null}
      {items?.length === 0 ? (
        <p className="rounded-lg border border-dashed border-strong/50 px-6 py-12 text-center text-sm text-muted">
          {t("publicEmpty")}
        </p>
      ) : null}
      <PickerGrid items={items ?? []} picked={picked} onToggle={onToggle} />
      {hasNextPage ? <LoadMore pending={isFetchingNextPage} onMore={onMore} /> : null}
    </>
  );
}
