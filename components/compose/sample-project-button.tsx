"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/paths";
import { loadSampleProjectAction } from "@/lib/compose/actions";

/** Lets the engine draw the sample project and opens the form with it. */
export function SampleProjectButton({
  size = "md",
  variant = "secondary",
}: Pick<ButtonLook, "size" | "variant">) {
  const t = useTranslations("compose.library");
  const locale = useLocale();
  const router = useRouter();
  const [loading, setLoading] = useState(false);
  const [opening, startOpening] = useTransition();
  const load = async () => {
    setLoading(true);
    try {
      const result = await loadSampleProjectAction({ language: locale });
      if (result.ok) {
        const { draftId } = result.value;
        startOpening(() => router.push(paths.compose({ draft: draftId })));
      } else {
        toast.failed(t(result.reason === "unavailable" ? "sampleUnavailable" : "sampleFailed"));
      }
    } catch {
      toast.failed(t("sampleFailed"));
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button size={size} variant={variant} pending={loading || opening} onClick={() => void load()}>
      {t("sample")}
    </Button>
  );
}
