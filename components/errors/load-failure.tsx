"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CloudError } from "./cloud-error";
import { failureOf } from "./fetch-json";

/** Says that something could not be loaded, why, and offers to try again. */
export function LoadFailure({
  text,
  error,
  onRetry,
}: {
  text: string;
  error: unknown;
  onRetry: () => void;
}) {
  const t = useTranslations("common");
  const failure = failureOf(error);
  return (
    <div role="alert">
      <div className="flex flex-wrap items-center gap-3 text-sm text-bad">
        {text}
        <Button size="sm" onClick={onRetry}>
          {t("retry")}
        </Button>
      </div>
      {failure ? (
        <div className="mt-3 max-w-2xl rounded-lg bg-bad-soft px-4 pt-2 pb-4">
          <CloudError failure={failure} bare />
        </div>
      ) : null}
    </div>
  );
}
