import type { Metadata } from "next";
import { ConnectionSection } from "@/components/settings/connection-section";
import { PricesSection } from "@/components/settings/prices-section";
import { SettingsLayout } from "@/components/settings/settings-layout";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/server";
import { loadConnection } from "@/lib/settings/loaders";
import { loadSpendingView } from "@/lib/spending/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("settings"))("title") };
}

/** What holds for the whole team. A section is a `SettingsSection` and a line in the list below. */
export default async function SettingsPage() {
  const t = await getTranslator("settings");
  const cost = await getTranslator("cost");
  const connection = await loadConnection();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SettingsLayout
        label={t("sections")}
        sections={[
          {
            id: "connection",
            title: t("connection.title"),
            content: <ConnectionSection connection={connection} />,
          },
          {
            id: "prices",
            title: cost("settings.title"),
            content: <PricesSection spending={await loadSpendingView()} />,
          },
        ]}
      />
    </>
  );
}
