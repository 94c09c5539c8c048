"use client";

import { Grid3x3 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";
import type { JobSnapshot } from "@/lib/model/job";
import { isReadyClip } from "@/lib/model/job-state";

const SeenLikeness = deferred(
  async () => (await import("./seen-likeness")).SeenLikeness,
  <Skeleton className="mt-3 h-40" />,
);

/** How alike the finished videos look, on request. Renders nothing before two videos are ready. */
export function LikenessSection({ job }: { job: JobSnapshot }) {
  const t = useTranslations("alike");
  const [isOpen, setOpen] = useState(false);
  const ready = useMemo(() => job.clips.filter(isReadyClip), [job.clips]);
  if (ready.length < 2) return null;
  return (
    <section
      aria-labelledby="likeness-title"
      className="mt-10 rounded-xl bg-surface px-4 py-4 shadow-card sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="likeness-title" className="font-semibold">
            {t("title")}
          </h2>
          <p className="max-w-prose text-[13px] text-muted">{t("lead")}</p>
        </div>
        <Button
          icon={<Grid3x3 aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "hide" : "show")}
        </Button>
      </div>
      {isOpen ? <SeenLikeness job={job} clips={ready} /> : null}
    </section>
  );
}
