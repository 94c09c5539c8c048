import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { SampleProjectButton } from "@/components/compose/footage/sample-project-button";
import { KindLinks } from "@/components/compose/kinds/kind-links";
import { DraftList } from "@/components/drafts/draft-list";
import { Hero } from "@/components/home/hero";
import { RecentJobs } from "@/components/home/recent-jobs";
import { Steps } from "@/components/home/steps";
import { PageMessages } from "@/components/shell/page-messages";
import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import { loadDraftCards } from "@/lib/drafts/loaders";
import { offersSamples } from "@/lib/compose/loaders";
import { getTranslator } from "@/lib/i18n/server";
import { loadJobPage } from "@/lib/jobs/loaders";

/** The start page: links to the first steps, and the newest jobs if there are any. */
export default async function HomePage() {
  const [t, forDrafts, page, drafts] = await Promise.all([
    getTranslator("home"),
    getTranslator("drafts"),
    loadJobPage({ limit: 6 }),
    loadDraftCards(3),
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
        <section className="mt-10" aria-labelledby="drafts-title">
          <div className="mb-4 flex items-baseline justify-between">
            <h2 id="drafts-title" className="text-base font-semibold">
              {forDrafts("home")}
            </h2>
            <Link href={paths.drafts()} className="text-sm font-medium text-accent hover:underline">
              {forDrafts("all")}
            </Link>
          </div>
          <DraftList drafts={drafts} nowMs={Date.now()} />
        </section>
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
