"use client";

import { useTranslations } from "use-intl";
import type { ConnectionSummary } from "@/lib/settings/loaders";
import { SettingsSection } from "./settings-section";

/** Where clips are made. */
export function ConnectionSection({ connection }: { connection: ConnectionSummary }) {
  const t = useTranslations("settings.connection");
  const rows = [
    [t("place"), connection.embedded ? t("placeEmbedded") : t("placeCloud")],
    [t("region"), connection.region],
    [t("bucket"), connection.bucket],
    [t("endpoint"), connection.endpoint],
  ];
  return (
    <SettingsSection id="connection" title={t("title")} lead={t("lead")}>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
