import Link from "next/link";
import { paths } from "@/lib/base/pure/paths";
import { getTranslator } from "@/lib/i18n/server";

type Linked = { jobId: string; name: string };

/** On the page of a job: the job whose rejected videos it drew again, and those that drew its own. */
export async function LinkedJobs({ links }: { links: { from: Linked | null; later: Linked[] } }) {
  const t = await getTranslator("reviews");
  const { from, later } = links;
  if (!from && later.length === 0) return null;
  return (
    <div className="mb-4 space-y-1 text-[13px] text-muted">
      {from ? (
        <p>
          {t("drawnFrom")} <JobLink job={from} />
        </p>
      ) : null}
      {later.length > 0 ? (
        <p className="flex flex-wrap gap-x-2">
          {t("drawnLater")}
          {later.map((job) => (
            <JobLink key={job.jobId} job={job} />
          ))}
        </p>
      ) : null}
    </div>
  );
}

function JobLink({ job }: { job: Linked }) {
  return (
    <Link href={paths.job(job.jobId)} className="text-accent underline-offset-2 hover:underline">
      {job.name}
    </Link>
  );
}
