"use client";

import { CircleSlash, RotateCcw, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { failureKey } from "@/lib/jobs/failure-key";
import type { ClipSnapshot } from "@/lib/model/job";

/** Why a clip did not come, and the way on. */
export function ClipFailure({
  clip,
  onRetry,
  pending,
}: {
  clip: ClipSnapshot;
  /** Null where clips cannot be made again by themselves. */
  onRetry: (() => void) | null;
  pending: boolean;
}) {
  const t = useTranslations("jobs");
  const number = clip.index + 1;
  if (clip.state === "cancelled") {
    return (
      <div className="flex flex-col items-center gap-3 text-center text-faint">
        <CircleSlash aria-hidden className="size-6" />
        <span className="text-[13px]">{t("notMade")}</span>
        {onRetry ? (
          <Button
            size="sm"
            pending={pending}
            onClick={onRetry}
            aria-label={t("makeClipAnyway", { place: number })}
          >
            {t("makeAnyway")}
          </Button>
        ) : null}
      </div>
    );
  }
  return (
    <div className="flex max-h-full min-h-0 flex-col items-center gap-2.5 text-center">
      <TriangleAlert aria-hidden className="size-6 shrink-0 text-bad" />
      <p className="line-clamp-6 text-[13px] leading-snug text-ink">{useFailureText(clip.error)}</p>
      {onRetry ? (
        <Button
          size="sm"
          pending={pending}
          icon={<RotateCcw aria-hidden />}
          onClick={onRetry}
          aria-label={t("retryClip", { place: number })}
        >
          {t("retry")}
        </Button>
      ) : null}
    </div>
  );
}

/** A sentence for a failure: ours where the code is known, else the one that came with it. */
export function useFailureText(error: { code: string; message: string } | null): string {
  const t = useTranslations("jobs");
  const key = failureKey(error?.code ?? "");
  if (key === "unknown" && error?.message) return error.message;
  return t(`failure.${key}`);
}
