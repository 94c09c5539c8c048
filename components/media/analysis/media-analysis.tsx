"use client";

import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailure } from "@/components/errors/load-failure";
import type { MediaItem } from "@/lib/model/media/media";
import { AnalysisState } from "./analysis-state";
import { FoundTexts } from "./found-texts";
import { RetryAnalysis } from "./retry-analysis";
import { ShotStrip } from "./shot-strip";
import { useAnalysis } from "./use-analysis";

/**
 * What was seen and read in a file: its shots, the texts about it with their source, and how far that
 * is. Renders nothing for a file that cannot be used, and where nothing looks through media.
 */
export function MediaAnalysisPanel({
  item,
  seconds,
  onSeek,
}: {
  item: MediaItem;
  /** Where the player is. */
  seconds: number;
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("analysis");
  const query = useAnalysis(item);
  const analysis = query.data;
  if (query.isError && !analysis) {
    return (
      <LoadFailure
        text={t("loadFailed")}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (analysis === undefined) return <Skeleton className="mt-5 h-24 w-full rounded-lg" />;
  if (analysis === null) return null;
  const { looks, words, descriptions, shots, texts } = analysis;
  const haveLooksFailed = looks?.state === "failed";
  const hasMoreFailed = [words, descriptions].some((pass) => pass?.state === "failed");
  const retry = <RetryAnalysis mediaId={item.mediaId} />;
  const isMoving = item.kind !== "image";
  return (
    <section className="mt-5" aria-label={t("title")}>
      <div className="grid gap-2" role="status">
        {isMoving && !looks ? <p className="text-sm text-muted">{t("clipNotLooked")}</p> : null}
        <AnalysisState pass={looks} name="looks" />
      </div>
      {haveLooksFailed ? retry : null}
      {item.kind === "video" && shots.length > 0 ? (
        <div className="mt-3">
          <h3 className="mb-1.5 text-xs text-faint">{t("shots", { count: shots.length })}</h3>
          <ShotStrip item={item} shots={shots} seconds={seconds} onSeek={onSeek} />
        </div>
      ) : null}
      <h3 className="mt-4 text-xs text-faint">{t("texts")}</h3>
      <FoundTexts texts={texts} onSeek={isMoving ? onSeek : undefined} />
      <div className="mt-3 grid gap-2" role="status">
        <AnalysisState pass={words} name="words" />
        <AnalysisState pass={descriptions} name="descriptions" />
      </div>
      {hasMoreFailed && !haveLooksFailed ? retry : null}
    </section>
  );
}
