"use client";

import { useTranslations } from "use-intl";
import type { PhoneFinding } from "@/lib/model/phone-finding";

/** What is said of something that a phone hides or that is hard to read there. */
export function useFindingWords(): (finding: PhoneFinding) => string {
  const t = useTranslations("compose.phone");
  return ({ code, role, number, platforms, measured, limit }) =>
    t(code, {
      role: t(`role.${role}`, { number: String(number) }),
      platforms: platforms.map((platform) => t(`platform.${platform}`)).join(", "),
      measured: String(measured ?? ""),
      limit: String(limit ?? ""),
    });
}
