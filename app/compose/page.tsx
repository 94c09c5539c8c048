import type { Metadata } from "next";
import { ComposeForm } from "@/components/compose/compose-form";
import { PageMessages } from "@/components/shell/page-messages";
import { loadComposeBackend, loadComposeStart } from "@/lib/compose/loaders";
import { getTranslator } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("nav");
  return { title: t("compose") };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The composer with the requested draft, preset, job or kind, or else with the newest draft. */
export default async function ComposePage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const [start, backend] = await Promise.all([
    loadComposeStart({
      draft: one(query.draft),
      preset: one(query.preset),
      job: one(query.job),
      kind: one(query.kind),
      starter: one(query.starter),
    }),
    loadComposeBackend(),
  ]);
  return (
    <PageMessages of="/compose">
      <ComposeForm key={start.draftId} start={start} backend={backend} />
    </PageMessages>
  );
}
