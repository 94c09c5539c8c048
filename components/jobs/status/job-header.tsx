"use client";

import { ArrowLeft, CloudOff, History } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/base/pure/paths";
import type { JobOutlook } from "@/lib/jobs/snapshot/job-outlook";
import type { FollowedJob, JobSnapshot } from "@/lib/model/job";
import { isOfPlans } from "@/lib/model/job-state";
import { leftParts, tookParts } from "./format-time";
import { StateBadge } from "./state-badge";

/** Name, state, progress, remaining time and actions of a job. Presentational only. */
export function JobHeader({
  job,
  outlook,
  source,
  connected,
  children,
}: {
  job: JobSnapshot;
  outlook: JobOutlook;
  source: FollowedJob["source"];
  connected: boolean;
  /** The actions. */
  children: ReactNode;
}) {
  const t = useTranslations("jobs");
  return (
    <header className="mb-6">
      <Link
        href={paths.jobs()}
        className="-ml-1 inline-flex items-center gap-1.5 rounded-md px-1 py-0.5 text-[13px] text-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-3.5" />
        {t("title")}
      </Link>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="min-w-0 text-2xl font-semibold tracking-tight break-words">
              {job.name}
            </h1>
            <StateBadge
              state={isOfPlans({ ...outlook, state: job.state }) ? "planned" : job.state}
            />
          </div>
          <Times job={job} />
        </div>
        <div className="flex flex-wrap items-center gap-2">{children}</div>
      </div>
      <Summary job={job} outlook={outlook} />
      {source === "forgotten" ? (
        <Notice icon={<History aria-hidden />}>{t("forgotten")}</Notice>
      ) : connected ? null : (
        <Notice icon={<CloudOff aria-hidden />}>{t("reconnecting")}</Notice>
      )}
      {job.error ? (
        <div className="mt-4">
          <CloudError failure={job.error} />
        </div>
      ) : null}
    </header>
  );
}

function Times({ job }: { job: JobSnapshot }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const show = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  const started = t("started", { when: show(job.createdAt) });
  if (!job.completedAt) return <p className="mt-1 text-[13px] text-faint">{started}</p>;
  const took = tookParts((Date.parse(job.completedAt) - Date.parse(job.createdAt)) / 1000);
  const sameDay =
    format.dateTime(new Date(job.createdAt), { dateStyle: "short" }) ===
    format.dateTime(new Date(job.completedAt), { dateStyle: "short" });
  const finished = t("finishedAfter", {
    when: sameDay
      ? format.dateTime(new Date(job.completedAt), { timeStyle: "short" })
      : show(job.completedAt),
    duration: t(`took.${took.unit}`, took),
  });
  return (
    <p className="mt-1 text-[13px] text-faint">{t("startedFinished", { started, finished })}</p>
  );
}

function Summary({ job, outlook }: { job: JobSnapshot; outlook: JobOutlook }) {
  const t = useTranslations("jobs");
  const left = outlook.secondsLeft === null ? null : leftParts(outlook.secondsLeft);
  return (
    <div className="mt-5">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        {/* Only this text is read out when it changes: percentages every second would drown it out. */}
        <p role="status" className="font-medium tabular-nums">
          {outlook.planned > 0 && outlook.ready === 0
            ? t("plannedOf", { planned: outlook.planned, count: job.clips.length || job.count })
            : t("readyOf", { ready: outlook.ready, count: job.clips.length || job.count })}
        </p>
        {outlook.failed > 0 ? (
          <span className="text-bad">{t("failedCount", { count: outlook.failed })}</span>
        ) : null}
        {outlook.cancelled > 0 ? (
          <span className="text-muted">{t("cancelledCount", { count: outlook.cancelled })}</span>
        ) : null}
        {left ? (
          <span className="ml-auto text-muted tabular-nums">
            {t(`left.${left.unit}`, { value: left.value })}
          </span>
        ) : null}
      </div>
      {outlook.open > 0 ? <Progress label={t("progressLabel")} value={outlook.share} /> : null}
      {/* A running job of the engine can be cancelled; a running job that cannot be cancelled belongs to the cloud. */}
      {job.state === "working" && !job.canCancel ? (
        <p className="mt-2 text-[13px] text-faint">{t("cloudTellsLittle")}</p>
      ) : null}
    </div>
  );
}

function Notice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p
      role="status"
      className="mt-4 flex items-center gap-2.5 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {icon}
      {children}
    </p>
  );
}
