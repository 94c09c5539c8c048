import { FilePen } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { DraftList } from "@/components/drafts/draft-list";
import { PageMessages } from "@/components/shell/page-messages";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/base/pure/paths";
import { loadDraftCards } from "@/lib/drafts/loaders";
import { getTranslator } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("drafts"))("title") };
}

/** Batches that were begun and not sent. */
export default async function DraftsPage() {
  const [t, drafts] = await Promise.all([getTranslator("drafts"), loadDraftCards()]);
  return (
    <PageMessages of="/drafts">
      <PageHeader title={t("title")} lead={t("lead")} />
      {drafts.length === 0 ? (
        <EmptyState icon={<FilePen aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
          <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
            {t("emptyAction")}
          </Link>
        </EmptyState>
      ) : (
        <DraftList drafts={drafts} nowMs={Date.now()} />
      )}
    </PageMessages>
  );
}
