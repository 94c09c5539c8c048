"use client";

import { CloudOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

const againAfterMs = 5000;

/** Shown when no backend answers and no snapshot of the job is stored; retries by itself. */
export function JobUnreachable() {
  const t = useTranslations("jobs");
  const common = useTranslations("common");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), againAfterMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <EmptyState icon={<CloudOff aria-hidden />} title={t("noAnswerTitle")} text={t("noAnswerText")}>
      <Button variant="primary" onClick={() => router.refresh()}>
        {common("retry")}
      </Button>
    </EmptyState>
  );
}
