"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { FileName } from "@/components/ui/name/file-name";
import { FrameStill } from "../analysis/frame-still";
import { formatTime } from "../item/format-media";
import { BlurredStill, MediaStill } from "../item/media-thumb";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import type { ShownMoment } from "./shown-moments";

/** Wider than the box of the still. */
const isWide = ({ width, height }: MediaItem) => !width || !height || width / height > 4 / 3;

function MomentCard({ moment, item, onOpen }: ShownMoment & { onOpen: () => void }) {
  const t = useTranslations("analysis");
  const { fromSeconds, toSeconds, source, words } = moment;
  const time = fromSeconds === null ? null : formatTime(fromSeconds);
  const label =
    time === null
      ? t("openFile", { title: item.title, words })
      : t("openMoment", { title: item.title, time, words });
  return (
    <li className="min-w-0">
      <button
        type="button"
        aria-label={label}
        onClick={onOpen}
        className="block w-full rounded-lg text-left hover:shadow-float"
      >
        <span className="relative block">
          {fromSeconds !== null && toSeconds !== null && item.kind === "video" ? (
            <span className="relative grid aspect-4/3 place-items-center overflow-hidden rounded-lg bg-sunken">
              {item.hasCover ? <BlurredStill src={paths.api.mediaCover(item.mediaId)} /> : null}
              <FrameStill
                item={item}
                fromSeconds={fromSeconds}
                toSeconds={toSeconds}
                className={isWide(item) ? "w-full" : "h-full"}
              />
            </span>
          ) : (
            <MediaStill item={item} />
          )}
          {time === null ? null : (
            <span className="absolute bottom-1.5 left-1.5 rounded bg-accent px-1.5 py-px text-[11px] font-medium text-on-accent tabular-nums">
              {time}
            </span>
          )}
        </span>
      </button>
      <div className="px-0.5 pt-2">
        <p className="text-[13px] font-medium">
          <FileName name={item.title} />
        </p>
        <p className="mt-0.5 line-clamp-2 text-xs text-faint">
          {t("reason", { source: t(`sources.${source}`), words })}
        </p>
      </div>
    </li>
  );
}

/** Moments that a search finds, under the files; a click opens the file at that moment. */
export function MomentList({
  shown,
  isSearching,
  error,
  onRetry,
  onOpen,
}: {
  shown: readonly ShownMoment[];
  /** More may be found. */
  isSearching: boolean;
  /** Why the search failed; null when it did not. */
  error: Error | null;
  onRetry: () => void;
  onOpen: (found: ShownMoment) => void;
}) {
  const t = useTranslations("analysis");
  if (error) {
    return (
      <div className="mt-8">
        <LoadFailure text={t("momentsFailed")} error={error} onRetry={onRetry} />
      </div>
    );
  }
  if (shown.length === 0 && !isSearching) return null;
  return (
    <section className="mt-8" aria-label={t("moments")} aria-busy={isSearching}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">{t("moments")}</h2>
        <p className="text-[13px] text-faint">{t("momentsHint")}</p>
        {isSearching ? (
          <span className="flex items-center gap-1.5 text-[13px] text-muted">
            <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
            {t("searching")}
          </span>
        ) : null}
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 max-sm:gap-x-3 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]">
        {shown.map((found) => (
          <MomentCard
            key={`${found.item.mediaId} ${found.moment.fromSeconds}`}
            {...found}
            onOpen={() => onOpen(found)}
          />
        ))}
      </ul>
    </section>
  );
}
