"use client";

import Link from "next/link";
import { useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import type { GoingJob } from "@/lib/model/settings/retention";
import { keepJob } from "@/lib/retention/actions";

/** The jobs that will be deleted, each with its day, its reason, and a button to keep it. */
export function ExpiringJobs({ jobs }: { jobs: readonly GoingJob[] }) {
  const t = useTranslations("retention.going");
  return (
    <div>
      <h3 className="text-[13px] font-medium">{t("title")}</h3>
      {jobs.length === 0 ? (
        <p className="mt-1 text-[13px] text-muted">{t("none")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {jobs.map((job) => (
            <GoingRow key={job.jobId} job={job} />
          ))}
        </ul>
      )}
    </div>
  );
}

function GoingRow({ job }: { job: GoingJob }) {
  const t = useTranslations("retention.going");
  const format = useFormatter();
  const [pending, start] = useTransition();
  const day = format.dateTime(new Date(job.goesAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <Link href={paths.job(job.jobId)} className="block truncate text-sm hover:underline">
          {job.name}
        </Link>
        <p className="text-[13px] text-muted">
          {day} · {t(job.reason)}
        </p>
      </div>
      <Button
        size="sm"
        pending={pending}
        aria-label={t("keepNamed", { name: job.name })}
        onClick={() => start(async () => void (await keepJob({ jobId: job.jobId, kept: true })))}
      >
        {t("keep")}
      </Button>
    </li>
  );
}
