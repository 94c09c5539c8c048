"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/components/ui/format-bytes";
import { Progress } from "@/components/ui/progress";
import type { ReadyClip } from "@/lib/model/job-state";
import type { useLookedAt } from "./use-looked-at";

/** Lets this browser look at finished videos that nobody has looked at, and says before what that takes. */
export function LookButton({
  clips,
  lookedAt: { look, stop, progress, failed },
}: {
  clips: readonly ReadyClip[];
  lookedAt: ReturnType<typeof useLookedAt>;
}) {
  const t = useTranslations("alike");
  const locale = useLocale();
  const { byId } = useMediaItems(useMemo(() => clips.map(({ mediaId }) => mediaId), [clips]));
  const sizes = clips.map(({ mediaId }) => byId.get(mediaId)?.sizeBytes ?? null);
  const bytes = sizes.includes(null)
    ? null
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const size = bytes === null ? "" : formatBytes(bytes, locale);
  if (progress) {
    const said = t("looking", { done: progress.done, of: progress.of });
    return (
      <div className="mt-3 flex flex-wrap items-center gap-3 text-[13px]">
        <Progress className="w-40" value={progress.done / progress.of} label={said} />
        <p className="tabular-nums">{said}</p>
        <Button size="sm" onClick={stop}>
          {t("stop")}
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-3 flex flex-col items-start gap-2 text-[13px]">
      <p className="max-w-prose">
        {t(size ? "lookLeadSize" : "lookLead", { count: clips.length, size })}
      </p>
      <Button size="sm" onClick={() => void look()}>
        {t("look", { count: clips.length })}
      </Button>
      {failed.length > 0 ? (
        <p role="alert" className="max-w-prose text-bad">
          {t("lookFailed", {
            count: failed.length,
            numbers: failed.map((index) => index + 1).join(", "),
          })}
        </p>
      ) : null}
    </div>
  );
}
