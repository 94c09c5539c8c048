import type { Metadata } from "next";
import { DraftList } from "@/components/drafts/draft-list";
import { PageMessages } from "@/components/shell/page-messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadDraftPage } from "@/lib/drafts/loaders";
import { getTranslator } from "@/lib/i18n/server";
import { entriesAtOnce } from "@/lib/model/list/list-part";
import { draftList } from "@/lib/model/list/list-specs";
import { readListWords } from "@/lib/model/list/list-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("drafts"))("title") };
}

/** Batches that were begun and not sent. */
export default async function DraftsPage({ searchParams }: PageProps<"/drafts">) {
  const words = readListWords(draftList, await searchParams);
  const [t, page] = await Promise.all([
    getTranslator("drafts"),
    loadDraftPage({ ...words, limit: entriesAtOnce }),
  ]);
  return (
    <PageMessages of="/drafts">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DraftList first={{ words, page }} nowMs={Date.now()} />
    </PageMessages>
  );
}
