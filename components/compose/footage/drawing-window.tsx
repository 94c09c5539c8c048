"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { fetchJson } from "@/components/errors/fetch-json";
import { Dialog } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";

const progress = async () => (await import("@/lib/model/sample-progress")).sampleProgressSchema;

const intervalMs = 500;
/** Past the fade of the scene's texts. */
const stillSeconds = 1.5;

/**
 * How far the drawing of a sample project is: a bar, and a still of each clip as soon as it is drawn. Closing
 * hides it; the drawing goes on.
 */
export default function DrawingWindow({ kind }: { kind: JobKind }) {
  const t = useTranslations("compose.sample");
  const locale = useLocale();
  const [open, setOpen] = useState(true);
  const { data } = useQuery({
    queryKey: ["sample-progress", locale, kind],
    queryFn: ({ signal }) =>
      fetchJson(`/api/samples?language=${locale}&kind=${kind}`, progress, signal),
    refetchInterval: intervalMs,
  });
  const drawn = data?.drawn ?? [];
  const pictures = drawn.filter(({ isPicture }) => isPicture);
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t("title")} description={t("text")}>
      <Progress
        value={data ? drawn.length / data.total : null}
        label={t("title")}
        className="mt-1"
      />
      <p className="mt-2 text-sm text-muted tabular-nums" aria-live="polite">
        {data
          ? t(drawn.length === data.total ? "examining" : "progress", {
              done: drawn.length,
              total: data.total,
            })
          : t("starting")}
      </p>
      <ul className="mt-3 grid min-h-24 grid-cols-4 gap-2 sm:grid-cols-6">
        {pictures.map(({ name, url }) => (
          <li key={name} className="aspect-[3/4] overflow-hidden rounded-md bg-sunken">
            <video
              src={`${url}#t=${stillSeconds}`}
              muted
              playsInline
              preload="metadata"
              aria-hidden
              className="size-full object-cover"
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
