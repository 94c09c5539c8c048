"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The page for an unexpected error: offers a retry, and shows the id to quote. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  return (
    <EmptyState icon={<TriangleAlert />} title={t("unexpectedTitle")} text={t("unexpectedText")}>
      <Button variant="primary" onClick={reset}>
        {common("retry")}
      </Button>
      {error.digest ? (
        <p className="w-full text-xs text-faint">
          {common("requestId")}: <code>{error.digest}</code>
        </p>
      ) : null}
    </EmptyState>
  );
}
