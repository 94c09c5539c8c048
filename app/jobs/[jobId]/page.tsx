import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { JobBoard } from "@/components/jobs/job-board";
import { JobUnreachable } from "@/components/jobs/job-unreachable";
import { ImsError } from "@/lib/ims/errors";
import { loadJob } from "@/lib/jobs/loaders";

/** Once for the title and the page; `unreachable` when nobody answers and nothing is kept. */
const load = cache(async (jobId: string) => {
  try {
    return await loadJob(jobId);
  } catch (error) {
    if (error instanceof ImsError) return "unreachable";
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/jobs/[jobId]">): Promise<Metadata> {
  const view = await load((await params).jobId);
  return view && view !== "unreachable" ? { title: view.followed.snapshot.name } : {};
}

/** A job at work or done: its first picture comes with the page. */
export default async function JobPage({ params }: PageProps<"/jobs/[jobId]">) {
  const view = await load((await params).jobId);
  if (!view) notFound();
  if (view === "unreachable") return <JobUnreachable />;
  return (
    <JobBoard
      key={view.followed.snapshot.jobId}
      first={view.followed}
      nowMs={Date.now()}
      submittedHere={view.submittedHere}
    />
  );
}
