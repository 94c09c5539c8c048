"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import type { MediaItem } from "@/lib/model/media/media";
import {
  overusedAndUnused,
  stretchesOf,
  type UsedShot,
  usesOfShots,
} from "@/lib/model/media/shot-uses";
import { useAnalysis } from "../analysis/use-analysis";
import { fetchShown, mediaKey } from "../query/fetch-media";
import { formatTime } from "./format-media";

/** So many unused shots are named; the strip above shows all. */
const mostNever = 24;

/**
 * Which shots of a film the videos of the last 30 days show most, and which none shows. Where nothing looks through films, a
 * shot is what videos showed in one piece.
 */
export function ShotUses({
  item,
  onSeek,
}: {
  item: MediaItem & { durationSeconds: number };
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("mediaUse");
  const analysis = useAnalysis(item);
  const shown = useQuery({
    queryKey: [mediaKey, "shown", item.mediaId],
    queryFn: ({ signal }) => fetchShown(item.mediaId, signal),
  });
  if (!shown.data || analysis.isPending) return <div className="mt-4 min-h-12" />;
  const found = analysis.data?.shots ?? [];
  const shots = found.length > 0 ? found : stretchesOf(shown.data, item.durationSeconds);
  const { most, never } = overusedAndUnused(usesOfShots(shots, shown.data));
  const isUnused = never.length === shots.length;
  return (
    <section className="mt-4" aria-label={t("shots")}>
      <h3 className="text-xs text-faint">{t("shots")}</h3>
      {isUnused ? <p className="text-sm text-muted">{t("noShot")}</p> : null}
      {!isUnused && most.length > 0 ? (
        <Row name={t("mostShots")} shots={most} onSeek={onSeek} />
      ) : null}
      {!isUnused && never.length > 0 ? (
        <Row
          name={t("neverShots", { count: never.length })}
          shots={never.slice(0, mostNever)}
          more={never.length - mostNever}
          onSeek={onSeek}
        />
      ) : null}
      {!isUnused && most.length === 0 && never.length === 0 ? (
        <p className="text-sm text-muted">{t("evenShots")}</p>
      ) : null}
      <p className="mt-1 max-w-prose text-xs text-faint">{t("counted")}</p>
    </section>
  );
}

function Row({
  name,
  shots,
  more = 0,
  onSeek,
}: {
  name: string;
  shots: readonly UsedShot[];
  more?: number;
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("mediaUse");
  const format = useFormatter();
  return (
    <div className="mt-1.5 flex flex-wrap items-baseline gap-1.5 text-sm">
      <span className="mr-1 text-muted">{name}</span>
      {shots.map(({ shot, number, videos }) => {
        const from = formatTime(shot.fromSeconds);
        const seconds = format.number(shot.toSeconds - shot.fromSeconds, {
          maximumFractionDigits: 1,
        });
        return (
          <button
            key={number}
            type="button"
            aria-label={t("shot", { from, seconds, videos })}
            onClick={() => onSeek(shot.fromSeconds)}
            className="rounded-md bg-sunken px-2 py-1 text-[13px] tabular-nums hover:bg-line"
          >
            {videos > 0 ? t("shotInVideos", { from, videos }) : from}
          </button>
        );
      })}
      {more > 0 ? (
        <span className="text-[13px] text-faint">{t("more", { count: more })}</span>
      ) : null}
    </div>
  );
}
