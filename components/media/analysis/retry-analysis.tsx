"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { retryAnalysisAction } from "@/lib/media/library/analysis-actions";
import { mediaKey } from "../query/fetch-media";

/** Has a file looked through again after that failed. */
export function RetryAnalysis({ mediaId }: { mediaId: string }) {
  const t = useTranslations("analysis");
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const retry = async () => {
    setPending(true);
    try {
      const result = await retryAnalysisAction(mediaId);
      if (!result.ok) throw new Error(result.reason);
      await queries.invalidateQueries({ queryKey: [mediaKey, "analysis", mediaId] });
    } catch {
      toast.failed(t("retryFailed"));
    } finally {
      setPending(false);
    }
  };
  return (
    <Button size="sm" className="mt-2" pending={pending} onClick={() => void retry()}>
      <RotateCcw aria-hidden className="size-4" />
      {t("retry")}
    </Button>
  );
}
