import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { SampleProjectButton } from "@/components/compose/footage/sample-project-button";
import { KindLinks } from "@/components/compose/kinds/kind-links";
import { Hero } from "@/components/home/hero";
import { RecentDrafts } from "@/components/home/recent-drafts";
import { RecentJobs } from "@/components/home/recent-jobs";
import { Steps } from "@/components/home/steps";
import { PageMessages } from "@/components/shell/page-messages";
import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import { loadDraftPage } from "@/lib/drafts/loaders";
import { offersSamples } from "@/lib/compose/loaders";
import { getFormatter, getTranslator } from "@/lib/i18n/server";
import { loadJobPage } from "@/lib/jobs/loaders";

/** The start page: links to the first steps, and the newest jobs if there are any. */
export default async function HomePage() {
  const [t, forDrafts, format, page, { items: drafts }] = await Promise.all([
    getTranslator("home"),
    getTranslator("drafts"),
    getFormatter(),
    loadJobPage({ limit: 6 }),
    loadDraftPage({ limit: 3 }),
  ]);
  const isNew = page.items.length === 0;
  const hasSamples = isNew && offersSamples();
  return (
    <PageMessages of="/">
      <Hero title={t("title")} lead={t("lead")} {...(hasSamples ? { note: t("sampleHint") } : {})}>
        <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
          <Clapperboard aria-hidden />
          {t("compose")}
        </Link>
        {hasSamples ? <SampleProjectButton /> : null}
      </Hero>
      <KindLinks />
      {drafts.length > 0 ? (
        <RecentDrafts
          title={forDrafts("home")}
          allLabel={forDrafts("all")}
          unnamed={forDrafts("unnamed")}
          drafts={drafts.map((draft) => ({
            ...draft,
            facts: `${forDrafts("facts", { count: draft.count, files: draft.files })} · ${forDrafts(
              "changed",
              { when: format.relativeTime(new Date(draft.changedAt), Date.now()) },
            )}`,
          }))}
        />
      ) : null}
      {isNew ? (
        <Steps
          title={t("steps")}
          steps={[
            { title: t("step1Title"), text: t("step1Text") },
            { title: t("step2Title"), text: t("step2Text") },
            { title: t("step3Title"), text: t("step3Text") },
            { title: t("step4Title"), text: t("step4Text") },
          ]}
        />
      ) : (
        <RecentJobs
          title={t("recent")}
          allLabel={t("allJobs")}
          jobs={page.items.map((job) => ({
            ...job,
            countWords: t("ready", { ready: job.ready, count: job.count }),
          }))}
        />
      )}
    </PageMessages>
  );
}
