"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { type Reviews, reviewsByIndex } from "@/lib/jobs/reviews/arrange-clips";
import { reviewClip } from "@/lib/jobs/reviews/review-actions";
import type { ClipReview, ClipVerdict } from "@/lib/model/review";

/** The reviews of a job's videos. A mark shows at once, and goes back when it cannot be saved. */
export function useReviews(jobId: string, first: readonly ClipReview[]) {
  const t = useTranslations("reviews");
  const [reviews, setReviews] = useState<Reviews>(() => reviewsByIndex(first));
  const shown = useRef(reviews);
  useEffect(() => {
    shown.current = reviews;
  }, [reviews]);

  const put = useCallback(
    (index: number, review: ClipReview | undefined) => {
      const before = shown.current.get(index);
      const show = (next: ClipReview | undefined) =>
        setReviews((all) => {
          const changed = new Map(all);
          if (next) changed.set(index, next);
          else changed.delete(index);
          return changed;
        });
      show(review);
      const sent = review ?? { index, verdict: null };
      void reviewClip({ jobId, review: sent })
        .catch(() => null)
        .then((answer) => {
          if (answer?.ok) return;
          show(before);
          toast.failed(t("saveFailed"));
        });
    },
    [jobId, t],
  );

  /** Marks a video; the same mark again takes it away. */
  const toggle = useCallback(
    (index: number, verdict: ClipVerdict) => {
      const before = shown.current.get(index);
      put(index, before?.verdict === verdict ? undefined : { index, verdict, reason: "" });
    },
    [put],
  );

  const giveReason = useCallback(
    (index: number, reason: string) => {
      const before = shown.current.get(index);
      if (before && before.reason !== reason) put(index, { ...before, reason });
    },
    [put],
  );

  return useMemo(() => ({ reviews, toggle, giveReason }), [reviews, toggle, giveReason]);
}
