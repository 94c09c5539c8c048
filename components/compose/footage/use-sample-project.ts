"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { offerFirstHints } from "../hints/first-hints";
import { paths } from "@/lib/base/pure/paths";
import { loadSampleProjectAction } from "@/lib/compose/actions";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";

/** Makes the sample project of a kind and opens it in the composer. */
export function useSampleProject(kind: JobKind = "groups"): {
  load: () => void;
  isLoading: boolean;
} {
  const t = useTranslations("compose.library");
  const locale = useLocale();
  const router = useRouter();
  const [loading, setLoading] = useState(false);
  const [opening, startOpening] = useTransition();
  const run = async () => {
    setLoading(true);
    try {
      const answer = await loadSampleProjectAction({ language: locale, kind });
      if (answer.ok) {
        const { draftId } = answer.value;
        // The sentences mean places of the form of this kind.
        if (kind === "groups") offerFirstHints();
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
