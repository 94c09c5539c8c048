"use client";

import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { jobOutlook } from "@/lib/jobs/snapshot/job-outlook";
import type { FollowedJob, PassedThrough } from "@/lib/model/job";
import type { JobRetention } from "@/lib/model/settings/retention";
import { ClipCard } from "./clip/clip-card";
import { ClipDetails } from "./clip/clip-details";
import { ExpiryNotice } from "./actions/expiry-notice";
import { JobActions } from "./actions/job-actions";
import { JobHeader } from "./status/job-header";
import { JobNotifications } from "./status/job-notifications";
import { PassedThroughNote } from "./status/passed-through-note";
import { useJobActions } from "./actions/use-job-actions";
import { useJobRetention } from "./actions/use-job-retention";
import { PlanBar } from "./clip/plan-bar";
import { useJobSnapshot } from "./query/use-job-snapshot";
import { usePlans } from "./clip/use-plans";
import { useOnePlaying } from "./clip/use-one-playing";

/** Columns by the shape of the clips: a row has more tall clips than wide clips. */
function columnsFor(width: number, height: number): string {
  if (width > height) return "grid-cols-1 sm:grid-cols-[repeat(auto-fill,minmax(320px,1fr))]";
  if (width > height * 0.9) return "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(260px,1fr))]";
  return "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(196px,1fr))]";
}

/** The live view of a job: a header, and one card per clip. */
export function JobBoard({
  first,
  nowMs,
  submittedHere,
  passedThrough,
  retention: firstRetention,
}: {
  first: FollowedJob;
  /** The server's clock when it drew `first`. */
  nowMs: number;
  submittedHere: boolean;
  passedThrough: PassedThrough | null;
  retention: JobRetention;
}) {
  const t = useTranslations("jobs");
  const jobId = first.snapshot.jobId;
  const {
    snapshot: job,
    source,
    connected,
    fetchedAtMs,
    refresh,
  } = useJobSnapshot(jobId, first, nowMs);
  const actions = useJobActions(jobId, refresh);
  const retention = useJobRetention(jobId, firstRetention);
  const [shownIndex, setShownIndex] = useState<number | null>(null);
  const shown = job.clips.find((clip) => clip.index === shownIndex);
  const grid = useRef<HTMLUListElement>(null);
  useOnePlaying(grid);
  const plans = usePlans(job, refresh);
  const { retry } = actions;
  const retryOne = useCallback((subJobId: string) => void retry([subJobId]), [retry]);
  const outlook = jobOutlook(job, fetchedAtMs);
  return (
    <>
      <JobHeader job={job} outlook={outlook} source={source} connected={connected}>
        <JobActions
          job={job}
          outlook={outlook}
          submittedHere={submittedHere}
          actions={actions}
          retention={retention}
        />
      </JobHeader>
      <ExpiryNotice
        retention={retention}
        pending={retention.pending}
        onKeep={() => retention.setKept(true)}
      />
      {passedThrough ? <PassedThroughNote passedThrough={passedThrough} /> : null}
      <PlanBar plans={plans} />
      <h2 className="sr-only">{t("clips")}</h2>
      <ul ref={grid} className={`grid gap-x-4 gap-y-6 ${columnsFor(job.width, job.height)}`}>
        {job.clips.map((clip) => (
          <ClipCard
            key={clip.index}
            clip={clip}
            width={job.width}
            height={job.height}
            count={job.count}
            canRetry={job.canRetry}
            retrying={actions.retrying.has(clip.subJobId)}
            onRetry={retryOne}
            onDetails={setShownIndex}
            chosen={clip.projectId !== null && plans.chosen.has(clip.projectId)}
            onChoose={plans.toggle}
          />
        ))}
      </ul>
      <JobNotifications job={job} />
      {shown ? <ClipDetails clip={shown} job={job} onClose={() => setShownIndex(null)} /> : null}
    </>
  );
}
