"use client";

import { CircleSlash, RotateCcw, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { explainError } from "@/lib/ims/errors/error-catalogue";
import { failureKey } from "@/lib/jobs/clips/failure-key";
import { findingMessage } from "@/lib/jobs/clips/finding-message";
import type { ClipSnapshot } from "@/lib/model/job";

/** Why a clip failed, and the next step. */
export function ClipFailure({
  clip,
  onRetry,
  pending,
}: {
  clip: ClipSnapshot;
  /** Null where single clips cannot be made again. */
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
      <p className="line-clamp-6 text-[13px] leading-snug text-ink">{useClipFailureText(clip)}</p>
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

/** For a clip that did not pass the gate: the deviations. For any other clip: why it was not made. */
function useClipFailureText({ check, error }: ClipSnapshot): string {
  const t = useTranslations("jobs.check");
  const failure = useFailureText(error);
  const wrong = check?.findings.find((finding) => finding.verdict === "wrong");
  if (!wrong) return failure;
  const { key, values } = findingMessage(wrong);
  return t(`rule.${key}`, values);
}

/** Codes that say so little that the message says more. */
const vagueCodes = /^(InternalError|ServiceUn[Aa]vailable|InvalidParameter|Unknown|)$/;

/** The sentence for a failed clip: ours for a specific code, else the backend's message. */
function useFailureText(error: { code: string; message: string } | null): string {
  const t = useTranslations("jobs");
  const sentence = useErrorSentence();
  const code = error?.code ?? "";
  const key = failureKey(code);
  if (key !== "unknown") return t(`failure.${key}`);
  if (error?.message && (vagueCodes.test(code) || !explainError(code))) return error.message;
  return explainError(code) ? sentence({ code }) : t("failure.unknown");
}
