"use client";

import clsx from "clsx";
import { Lightbulb } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { type FirstHintId, useFirstHint } from "./first-hints";

/** A sentence for a newcomer at the place that it means: shown once, after the first sample project. */
export function FirstHint({ id, className }: { id: FirstHintId; className?: string }) {
  const t = useTranslations("compose.hints");
  const { isShown, close } = useFirstHint(id);
  if (!isShown) return null;
  return (
    <div
      role="note"
      className={clsx(
        "flex items-start gap-2.5 rounded-lg bg-accent-soft px-3 py-2 text-[13px] leading-snug text-ink",
        className,
      )}
    >
      <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 self-center">{t(id)}</p>
      <Button size="sm" variant="ghost" className="-my-1 -mr-1.5 shrink-0" onClick={close}>
        {t("close")}
      </Button>
    </div>
  );
}
