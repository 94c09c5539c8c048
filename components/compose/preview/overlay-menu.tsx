"use client";

import { Smartphone } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { phonePlatforms } from "@/lib/model/phone-finding";
import { useOverlay } from "./use-overlay";

/** Chooses the platform whose interface is laid over the picture. */
export function OverlayMenu() {
  const t = useTranslations("compose.phone");
  const [chosen, choose] = useOverlay();
  const name = chosen ? t(`platform.${chosen}`) : t("none");
  return (
    <Menu
      trigger={
        <Button
          size="sm"
          variant="ghost"
          icon={<Smartphone aria-hidden />}
          aria-label={t("menu", { name })}
        >
          {name}
        </Button>
      }
      items={[
        { label: t("none"), checked: chosen === null, onSelect: () => choose(null) },
        ...phonePlatforms.map((platform) => ({
          label: t(`platform.${platform}`),
          checked: chosen === platform,
          onSelect: () => choose(platform),
        })),
      ]}
    />
  );
}
