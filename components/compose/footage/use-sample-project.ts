"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { loadSampleProjectAction } from "@/lib/compose/actions";

/** Makes the sample project and opens it in the composer. */
export function useSampleProject(): { load: () => void; isLoading: boolean } {
  const t = useTranslations("compose.library");
  const locale = useLocale();
  const router = useRouter();
  const [loading, setLoading] = useState(false);
  const [opening, startOpening] = useTransition();
  const run = async () => {
    setLoading(true);
    try {
      const answer = await loadSampleProjectAction({ language: locale });
      if (answer.ok) {
        const { draftId } = answer.value;
        startOpening(() => router.push(paths.compose({ draft: draftId })));
      } else {
        toast.failed(t(answer.reason === "unavailable" ? "sampleUnavailable" : "sampleFailed"));
      }
    } catch {
      toast.failed(t("sampleFailed"));
    } finally {
      setLoading(false);
    }
  };
  return { load: () => void run(), isLoading: loading || opening };
}
