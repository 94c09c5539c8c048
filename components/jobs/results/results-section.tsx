"use client";

import { ChartNoAxesColumn, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { saveResults } from "@/lib/jobs/results/result-actions";
import { type JobVariation, variationOfClips } from "@/lib/jobs/results/variation-of-clips";
import { weighVariants } from "@/lib/jobs/results/weigh-variants";
import type { ClipResult } from "@/lib/model/clip-result";
import type { JobSnapshot } from "@/lib/model/job";
import { isReadyClip } from "@/lib/model/job-state";
import { PasteResults } from "./paste-results";
import { useShare } from "./use-share";
import { useVariantWords } from "./use-variant-words";
import { WeighedVariants } from "./weighed-variants";

/** What the videos reached after they were posted, and which variant won. Renders nothing before a video is ready. */
export function ResultsSection({
  job,
  first,
  sheetVariation,
}: {
  job: JobSnapshot;
  first: readonly ClipResult[];
  sheetVariation: JobVariation | null;
}) {
  const t = useTranslations("results");
  const share = useShare();
  const [results, setResults] = useState(first);
  const [pasting, setPasting] = useState(false);
  const { variation, groups } = useMemo(
    () => sheetVariation ?? variationOfClips(job.clips),
    [sheetVariation, job.clips],
  );
  const words = useVariantWords(groups);
  const weighed = useMemo(() => weighVariants(variation, results), [variation, results]);
  if (!job.clips.some(isReadyClip)) return null;
  const hasTest = variation.varied.length > 0;
  const views = results.reduce((sum, result) => sum + result.views, 0);
  const clicks = results.reduce((sum, result) => sum + result.clicks, 0);

  async function save(next: readonly ClipResult[]): Promise<boolean> {
    const answer = await saveResults({ jobId: job.jobId, results: [...next] }).catch(() => null);
    if (!answer?.ok) {
      toast.failed(t("saveFailed"));
      return false;
    }
    setResults(next);
    toast.done(next.length > 0 ? t("saved", { count: next.length }) : t("removed"));
    return true;
  }

  return (
    <section
      aria-labelledby="results-title"
      className="mt-10 rounded-xl bg-surface px-4 py-4 shadow-card sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="results-title" className="font-semibold">
            {t("title")}
          </h2>
          <p className="text-[13px] text-muted">
            {results.length > 0
              ? t("totals", {
                  videos: results.length,
                  views,
                  clicks,
                  rate: share(views > 0 ? clicks / views : 0),
                })
              : t(hasTest ? "leadTest" : "lead")}
          </p>
        </div>
        {results.length > 0 ? (
          <Button variant="ghost" icon={<Trash2 aria-hidden />} onClick={() => void save([])}>
            {t("remove")}
          </Button>
        ) : null}
        <Button icon={<ChartNoAxesColumn aria-hidden />} onClick={() => setPasting(true)}>
          {t(results.length > 0 ? "change" : "paste")}
        </Button>
      </div>
      {results.length > 0 && !hasTest ? (
        <p className="mt-3 max-w-prose text-[13px] text-muted">{t("noTest")}</p>
      ) : null}
      {results.length > 0 && hasTest ? <WeighedVariants weighed={weighed} words={words} /> : null}
      {pasting ? <PasteResults job={job} onSave={save} onClose={() => setPasting(false)} /> : null}
    </section>
  );
}
