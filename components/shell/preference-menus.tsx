"use client";

import { Languages, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { type Locale, localeCookie, type Theme, themeCookie } from "@/lib/i18n/locale";
import { writeCookie } from "./write-cookie";

const languageNames: Record<Locale, string> = { en: "English", zh: "中文" };

/** Language and appearance: kept in cookies, so that the server draws the right page at once. */
export function PreferenceMenus({ theme }: { theme: Theme }) {
  const t = useTranslations("nav");
  const locale = useLocale();
  const router = useRouter();
  const choose = (cookie: string, value: string) => {
    writeCookie(cookie, value);
    router.refresh();
  };
  const themes = [
    { value: "system", label: t("themeSystem"), icon: <Monitor aria-hidden /> },
    { value: "light", label: t("themeLight"), icon: <Sun aria-hidden /> },
    { value: "dark", label: t("themeDark"), icon: <Moon aria-hidden /> },
  ] as const;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t("language")} tooltip={false}>
            <Languages aria-hidden />
          </IconButton>
        }
        items={Object.entries(languageNames).map(([value, label]) => ({
          label,
          checked: value === locale,
          onSelect: () => choose(localeCookie, value),
        }))}
      />
      <Menu
        trigger={
          <IconButton label={t("theme")} tooltip={false}>
            {themes.find((item) => item.value === theme)?.icon}
          </IconButton>
        }
        items={themes.map((item) => ({
          label: item.label,
          icon: item.icon,
          checked: item.value === theme,
          onSelect: () => choose(themeCookie, item.value),
        }))}
      />
    </>
  );
}
