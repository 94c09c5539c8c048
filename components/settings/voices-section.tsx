"use client";

import { useTranslations } from "use-intl";
import { Section } from "@/components/ui/section";

/** Which services speak beside the voices of this computer, or how one is set up. */
export function VoicesSection({
  services,
}: {
  services: ReadonlyArray<{ host: string; names: string[] }>;
}) {
  const t = useTranslations("settings.voices");
  return (
    <Section id="voices" title={t("title")} lead={t("lead")}>
      {services.length === 0 ? <p className="text-sm text-muted">{t("off")}</p> : null}
      {services.map(({ host, names }) => (
        <div key={host} className="text-sm">
          <p>{t("on", { host, names: names.join(", ") })}</p>
          <p className="mt-1 text-[13px] text-muted">{t("sent")}</p>
        </div>
      ))}
    </Section>
  );
}
