import type { Metadata } from "next";
import { Suspense } from "react";
import { LateBrandSection } from "@/components/brand/late-brand-section";
import {
  CallbackSection,
  ConnectionSection,
  PricesSection,
  StorageSection,
  VisionSection,
  WordListsSection,
} from "@/components/settings/late-sections";
import { VoicesSection } from "@/components/settings/voices-section";
import { SettingsLayout } from "@/components/settings/settings-layout";
import { PageMessages } from "@/components/shell/page-messages";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { getTranslator } from "@/lib/i18n/server";
import { loadVoices } from "@/lib/compose/loaders";
import { imsClient } from "@/lib/ims/client";
import { loadBrandKits } from "@/lib/brand/load-brand-kits";
import { loadCallback } from "@/lib/settings/load-callback";
import { loadRetentionView } from "@/lib/retention/loaders";
import { onlineServices } from "@/lib/settings/online-voices";
import { loadConnection } from "@/lib/settings/loaders";
import { loadTeamWordLists } from "@/lib/settings/load-word-lists";
import { loadVision } from "@/lib/settings/load-vision";
import { looksThroughMedia } from "@/lib/media/library/analysis";
import { loadSpendingView } from "@/lib/spending/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("settings"))("title") };
}

/** Loaded from the backend, so the rest of the page does not wait for it. */
async function Callback() {
  return <CallbackSection view={await loadCallback()} />;
}

/** Every file of the data folder is looked at, so the rest of the page does not wait for it. */
async function Storage() {
  return <StorageSection view={await loadRetentionView()} />;
}

/** The settings of the whole team. A section is a `Section` and a line in the list below. */
export default async function SettingsPage() {
  const t = await getTranslator("settings");
  const cost = await getTranslator("cost");
  const storage = await getTranslator("retention");
  const words = await getTranslator("wordLists");
  const brand = await getTranslator("brand");
  const connection = await loadConnection();
  return (
    <PageMessages of="/settings">
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
          {
            id: "storage",
            title: storage("title"),
            content: (
              <Suspense fallback={<Skeleton className="h-96" />}>
                <Storage />
              </Suspense>
            ),
          },
          ...(looksThroughMedia()
            ? [
                {
                  id: "descriptions",
                  title: t("vision.title"),
                  content: <VisionSection view={await loadVision()} />,
                },
              ]
            : []),
          ...(imsClient().can.voices
            ? [
                {
                  id: "voices",
                  title: t("voices.title"),
                  content: <VoicesSection services={onlineServices(await loadVoices())} />,
                },
              ]
            : []),
          {
            id: "brand",
            title: brand("title"),
            content: <LateBrandSection kits={await loadBrandKits()} />,
          },
          {
            id: "words",
            title: words("title"),
            content: <WordListsSection team={await loadTeamWordLists()} />,
          },
          {
            id: "callback",
            title: t("callback.title"),
            content: (
              <Suspense fallback={<Skeleton className="h-64" />}>
                <Callback />
              </Suspense>
            ),
          },
        ]}
      />
    </PageMessages>
  );
}
