import { Film } from "lucide-react";
import Link from "next/link";
import { paths } from "@/lib/base/pure/paths";
import type { JobRow } from "@/lib/model/job";

/** The newest jobs as covers. `countWords` returns the progress of a job in words. */
export function RecentJobs({
  title,
  allLabel,
  jobs,
}: {
  title: string;
  allLabel: string;
  jobs: ReadonlyArray<JobRow & { countWords: string }>;
}) {
  return (
    <section className="mt-10">
      <div className="flex items-baseline justify-between">
        <h2 className="text-base font-semibold">{title}</h2>
        <Link href={paths.jobs()} className="text-sm font-medium text-accent hover:underline">
          {allLabel}
        </Link>
      </div>
      <ul className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
        {jobs.map((job) => (
          <li key={job.jobId}>
            <Link href={paths.job(job.jobId)} className="group block rounded-xl">
              <span className="grid aspect-[9/14] place-items-center overflow-hidden rounded-xl bg-sunken shadow-card">
                {job.coverMediaId ? (
                  <img
                    src={paths.api.mediaCover(job.coverMediaId)}
                    alt=""
                    loading="lazy"
                    className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
                  />
                ) : (
                  <Film aria-hidden className="size-7 text-faint" />
                )}
              </span>
              <span className="mt-2 block truncate text-sm font-medium group-hover:text-accent">
                {job.name}
              </span>
              <span className="block text-[13px] text-faint">{job.countWords}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
