"use client";

import { useCallback, useState } from "react";
import { jobOutlook } from "@/lib/jobs/snapshot/job-outlook";
import type { JobVariation } from "@/lib/jobs/results/variation-of-clips";
import type { ClipResult } from "@/lib/model/clip-result";
import { rejectedOf } from "@/lib/jobs/reviews/arrange-clips";
import type { FollowedJob, PassedThrough } from "@/lib/model/job";
import type { ClipReview } from "@/lib/model/review";
import type { JobRetention } from "@/lib/model/settings/retention";
import { ClipGrid } from "./clip-grid";
import { ExpiryNotice } from "./actions/expiry-notice";
import { JobActions } from "./actions/job-actions";
import { JobHeader } from "./status/job-header";
import { PassedThroughNote } from "./status/passed-through-note";
import { useJobActions } from "./actions/use-job-actions";
import { useJobRetention } from "./actions/use-job-retention";
import { PlanBar } from "./clip/plan-bar";
import { useJobSnapshot } from "./query/use-job-snapshot";
import { usePlans } from "./clip/use-plans";
import type { CostOfAgainAction, DrawAgainAction } from "./review/draw-again";
import { useReviews } from "./review/use-reviews";
import { deferred } from "@/components/ui/later/deferred";

const DrawAgain = deferred(async () => (await import("./review/draw-again")).DrawAgain);
const JobNotifications = deferred(
  async () => (await import("./status/job-notifications")).JobNotifications,
);
const LikenessSection = deferred(
  async () => (await import("./likeness/likeness-section")).LikenessSection,
);
const ResultsSection = deferred(
  async () => (await import("./results/results-section")).ResultsSection,
);

const ClipDetails = deferred(async () => (await import("./clip/clip-details")).ClipDetails);

/** The live view of a job: a header, and its videos. */
export function JobBoard({
  first,
  nowMs,
  submittedHere,
  passedThrough,
  retention: firstRetention,
  reviews: firstReviews,
  results,
  sheetVariation,
  again,
  drawAgain,
  costOfAgain,
}: {
  first: FollowedJob;
  /** The server's clock when it drew `first`. */
  nowMs: number;
  submittedHere: boolean;
  passedThrough: PassedThrough | null;
  retention: JobRetention;
  reviews: ClipReview[];
  results: ClipResult[];
  sheetVariation: JobVariation | null;
  again: "other" | "anew" | null;
  drawAgain: DrawAgainAction;
  costOfAgain: CostOfAgainAction;
}) {
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
  const reviews = useReviews(jobId, firstReviews);
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
          reopens={sheetVariation !== null}
          actions={actions}
          retention={retention}
          reviews={reviews.reviews}
        />
      </JobHeader>
      <ExpiryNotice
        retention={retention}
        pending={retention.pending}
        onKeep={() =>
          retention.reason === "deleted" ? retention.putBack() : retention.setKept(true)
        }
      />
      {passedThrough ? <PassedThroughNote passedThrough={passedThrough} /> : null}
      <PlanBar plans={plans} />
      <ClipGrid
        job={job}
        retrying={actions.retrying}
        onRetry={retryOne}
        onDetails={setShownIndex}
        plans={plans}
        reviews={reviews}
        tools={
          again ? (
            <DrawAgain
              jobId={jobId}
              rejected={rejectedOf(job, reviews.reviews)}
              how={again}
              action={drawAgain}
              costOf={costOfAgain}
            />
          ) : null
        }
      />
      <LikenessSection job={job} />
      <ResultsSection job={job} first={results} sheetVariation={sheetVariation} />
      <JobNotifications job={job} />
      {shown ? <ClipDetails clip={shown} job={job} onClose={() => setShownIndex(null)} /> : null}
    </>
  );
}
