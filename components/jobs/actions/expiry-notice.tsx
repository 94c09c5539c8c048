"use client";

import { Clock } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { JobRetention } from "@/lib/model/settings/retention";

/** Says that a job will be deleted, when and why, with the way to keep it or to put it back. */
export function ExpiryNotice({
  retention,
  pending,
  onKeep,
}: {
  retention: JobRetention;
  pending: boolean;
  onKeep: () => void;
}) {
  const t = useTranslations("retention.job");
  const format = useFormatter();
  const { goesAt, reason } = retention;
  if (goesAt === null || reason === null) return null;
  const day = format.dateTime(new Date(goesAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn"
    >
      <Clock aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-64 text-pretty">{t(`goes.${reason}`, { day })}</p>
      <Button size="sm" pending={pending} onClick={onKeep}>
        {t(reason === "deleted" ? "putBack" : "keep")}
      </Button>
    </div>
  );
}
