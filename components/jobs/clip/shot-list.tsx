"use client";

import { useTranslations } from "use-intl";
import { MediaStill } from "@/components/media/item/media-thumb";
import { FileName } from "@/components/ui/name/file-name";
import type { ClipSnapshot } from "@/lib/model/job";
import type { MediaItem } from "@/lib/model/media/media";

type Shot = NonNullable<ClipSnapshot["content"]>["shots"][number];

const time = (seconds: number) => seconds.toFixed(2);

/** The shots of a clip in order: the source of each, and when each begins and ends. */
export function ShotList({
  shots,
  media,
  missingIds,
}: {
  shots: readonly Shot[];
  media: ReadonlyMap<string, MediaItem>;
  missingIds: readonly string[];
}) {
  const t = useTranslations("jobs");
  return (
    <section>
      <h3 className="text-[13px] font-medium">{t("detail.shots", { count: shots.length })}</h3>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {shots.map((shot, index) => {
          const item = media.get(shot.mediaId);
          const gone = missingIds.includes(shot.mediaId);
          return (
            <li
              // A shot has no id, and the same stretch of a source may occur twice in a clip.
              key={`${index}-${shot.mediaId}`}
              className="flex items-center gap-3 py-2 text-sm"
            >
              <span className="w-6 shrink-0 text-right text-xs text-faint tabular-nums">
                {index + 1}
              </span>
              <span className="w-14 shrink-0">
                {item ? (
                  <MediaStill item={{ ...item, durationSeconds: null }} className="rounded-md" />
                ) : (
                  <span className="block aspect-4/3 rounded-md bg-sunken" />
                )}
              </span>
              <span className="min-w-0 flex-1">
                <FileName
                  name={item?.title ?? (gone ? t("detail.deleted") : "…")}
                  className="font-medium"
                />
                <span className="block truncate text-xs text-muted">
                  {shot.groupName}
                  {gone ? ` · ${t("detail.gone")}` : null}
                </span>
              </span>
              <span className="shrink-0 text-xs text-muted tabular-nums">
                {time(shot.inSeconds)} – {time(shot.outSeconds)} s
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
