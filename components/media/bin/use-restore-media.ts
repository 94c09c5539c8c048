"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { restoreMediaAction } from "@/lib/media/actions";
import { mediaKey } from "../query/fetch-media";

/** Takes media back from the bin, with a message about it. */
export function useRestoreMedia(): (mediaIds: readonly string[]) => Promise<void> {
  const t = useTranslations("mediaBin");
  const queries = useQueryClient();
  return async (mediaIds) => {
    const answer = await restoreMediaAction({ mediaIds: [...mediaIds] }).catch(() => null);
    if (answer?.ok) toast.done(t("restored", { count: answer.value.restored }));
    else toast.failed(t("failed"));
    await queries.invalidateQueries({ queryKey: [mediaKey] });
  };
}
