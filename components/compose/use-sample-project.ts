"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/paths";
import { loadSampleProjectAction } from "@/lib/compose/actions";

/** Has the sample project made and opens it in the composer. For every empty state that offers it. */
export function useSampleProject(): { load: () => void; isLoading: boolean } {
  const t = useTranslations("compose.library");
  const locale = useLocale();
  const router = useRouter();
  const [isLoading, setLoading] = useState(false);
  const run = async () => {
    setLoading(true);
    const answer = await loadSampleProjectAction({ language: locale });
    if (answer.ok) {
      router.push(paths.compose({ draft: answer.value.draftId }));
      return;
    }
    setLoading(false);
    toast.failed(answer.reason === "unavailable" ? t("sampleUnavailable") : t("sampleFailed"));
  };
  return { load: () => void run(), isLoading };
}
