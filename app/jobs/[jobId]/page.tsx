import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { JobBoard } from "@/components/jobs/job-board";
import { JobUnreachable } from "@/components/jobs/job-unreachable";
import { LinkedJobs } from "@/components/jobs/linked-jobs";
import { OverrideNote } from "@/components/jobs/override-note";
import { SentBoard } from "@/components/jobs/sent-board";
import { PageMessages } from "@/components/shell/page-messages";
import { paths } from "@/lib/base/pure/paths";
import { costOfAgainAction, drawAgainAction } from "@/lib/compose/again/again-actions";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { loadJob } from "@/lib/jobs/loaders";
import { tokenOfSentPage } from "@/lib/model/sent-page";
import { loadJobRetention } from "@/lib/retention/loaders";
import { loadSubmission } from "@/lib/submission/loaders";

/**
 * Loaded once for both the title and the page; `unreachable` when no backend answers and no snapshot is
 * stored.
 */
const load = cache(async (jobId: string) => {
  try {
    return await loadJob(jobId);
  } catch (error) {
    if (error instanceof ImsError) return "unreachable";
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/jobs/[jobId]">): Promise<Metadata> {
  const { jobId } = await params;
  if (tokenOfSentPage(jobId) !== null) return {};
  const view = await load(jobId);
  return view && view !== "unreachable" ? { title: view.followed.snapshot.name } : {};
}

/**
 * A job; the first snapshot comes with the page. While the job is not confirmed, its address holds the
 * client token of the submit, and redirects here afterwards.
 */
export default async function JobPage({ params }: PageProps<"/jobs/[jobId]">) {
  const { jobId } = await params;
  return <PageMessages of="/jobs/[jobId]">{await boardOf(jobId)}</PageMessages>;
}

async function boardOf(jobId: string) {
  const clientToken = tokenOfSentPage(jobId);
  if (clientToken !== null) {
    const submission = await loadSubmission(clientToken);
    if (!submission) notFound();
    if (submission.jobId) redirect(paths.job(submission.jobId));
    return <SentBoard first={submission} />;
  }
  const view = await load(jobId);
  if (!view) notFound();
  if (view === "unreachable") return <JobUnreachable />;
  return (
    <>
      <LinkedJobs links={view.links} />
      {view.override ? <OverrideNote override={view.override} /> : null}
      <JobBoard
        key={view.followed.snapshot.jobId}
        first={view.followed}
        nowMs={Date.now()}
        submittedHere={view.submittedHere}
        passedThrough={view.passedThrough}
        retention={await loadJobRetention(jobId)}
        reviews={view.reviews}
        results={view.results}
        sheetVariation={view.sheetVariation}
        again={view.again}
        drawAgain={drawAgainAction}
        costOfAgain={costOfAgainAction}
      />
    </>
  );
}
