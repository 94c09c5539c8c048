import { Clapperboard } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { JobList } from "@/components/jobs/list/job-list";
import { PageMessages } from "@/components/shell/page-messages";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/base/pure/paths";
import { getTranslator } from "@/lib/i18n/server";
import { loadJobPage } from "@/lib/jobs/loaders";
import { jobStateSchema } from "@/lib/model/job";

const jobsAtOnce = 24;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("jobs"))("title") };
}

/** All jobs; the server renders the first page of the list. */
export default async function JobsPage({ searchParams }: PageProps<"/jobs">) {
  const query = await searchParams;
  const filter = {
    state: jobStateSchema.safeParse(query.state).data ?? null,
    search: typeof query.search === "string" ? query.search.slice(0, 120) : "",
  };
  const t = await getTranslator("jobs");
  const page = await loadJobPage({
    limit: jobsAtOnce,
    state: filter.state ?? undefined,
    search: filter.search,
  });
  return (
    <PageMessages of="/jobs">
      <PageHeader title={t("title")} lead={t("lead")}>
        <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
          <Clapperboard aria-hidden />
          {t("compose")}
        </Link>
      </PageHeader>
      <JobList first={{ filter, page }} />
    </PageMessages>
  );
}
