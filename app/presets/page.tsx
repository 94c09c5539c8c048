import { Bookmark } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { PresetCard } from "@/components/presets/preset-card";
import { StarterList } from "@/components/compose/kinds/starter-list";
import { PageMessages } from "@/components/shell/page-messages";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/base/pure/paths";
import { getTranslator } from "@/lib/i18n/server";
import { loadPresetCards } from "@/lib/presets/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("presets"))("title") };
}

/** Forms that are saved under a name. */
export default async function PresetsPage() {
  const t = await getTranslator("presets");
  const { cards, mediaChecked } = await loadPresetCards();
  const nowMs = Date.now();
  return (
    <PageMessages of="/presets">
      <PageHeader title={t("title")} lead={t("lead")} />
      {cards.length === 0 ? (
        <EmptyState icon={<Bookmark aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
          <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
            {t("emptyAction")}
          </Link>
        </EmptyState>
      ) : (
        <>
          {mediaChecked ? null : (
            <p role="status" className="mb-4 text-[13px] text-warn">
              {t("missingUnknown")}
            </p>
          )}
          <ul className="grid items-start gap-4 sm:grid-cols-[repeat(auto-fill,minmax(272px,1fr))]">
            {cards.map((preset) => (
              <PresetCard key={preset.presetId} preset={preset} nowMs={nowMs} />
            ))}
          </ul>
        </>
      )}
      <StarterList />
    </PageMessages>
  );
}
