"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { PhoneFinding } from "@/lib/model/phone-finding";

/** What is said of something that a phone hides or that is hard to read there. */
export function useFindingWords(): (finding: PhoneFinding) => string {
  const t = useTranslations("compose.phone");
  const format = useFormatter();
  return ({ code, role, number, platforms, measured, limit }) =>
    t(code, {
      role: t(`role.${role}`, { number: String(number) }),
      platforms: format.list(platforms.map((platform) => t(`platform.${platform}`))),
      measured: String(measured ?? ""),
      limit: String(limit ?? ""),
    });
}
