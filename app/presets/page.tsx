import type { Metadata } from "next";
import { StarterList } from "@/components/compose/kinds/starter-list";
import { PresetList } from "@/components/presets/preset-list";
import { PageMessages } from "@/components/shell/page-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/server";
import { entriesAtOnce } from "@/lib/model/list/list-part";
import { presetList } from "@/lib/model/list/list-specs";
import { readListWords } from "@/lib/model/list/list-words";
import { loadPresetPage } from "@/lib/presets/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("presets"))("title") };
}

/** Forms that are saved under a name. */
export default async function PresetsPage({ searchParams }: PageProps<"/presets">) {
  const words = readListWords(presetList, await searchParams);
  const [t, page] = await Promise.all([
    getTranslator("presets"),
    loadPresetPage({ ...words, limit: entriesAtOnce }),
  ]);
  return (
    <PageMessages of="/presets">
      <PageHeader title={t("title")} lead={t("lead")} />
      <PresetList first={{ words, page }} nowMs={Date.now()} />
      <StarterList />
    </PageMessages>
  );
}
