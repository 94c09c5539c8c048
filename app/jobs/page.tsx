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
import { entriesAtOnce } from "@/lib/model/list/list-part";
import { jobList } from "@/lib/model/list/list-specs";
import { readListWords } from "@/lib/model/list/list-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("jobs"))("title") };
}

/** All jobs; the server renders the first page of the list. */
export default async function JobsPage({ searchParams }: PageProps<"/jobs">) {
  const query = await searchParams;
  const words = readListWords(jobList, query);
  const t = await getTranslator("jobs");
  const page = await loadJobPage({ ...words, limit: entriesAtOnce });
  return (
    <PageMessages of="/jobs">
      <PageHeader title={t("title")} lead={t("lead")}>
        <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
          <Clapperboard aria-hidden />
          {t("compose")}
        </Link>
      </PageHeader>
      <JobList first={{ words, page }} />
    </PageMessages>
  );
}
