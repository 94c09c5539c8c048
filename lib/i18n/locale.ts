/** Languages of the interface. */
const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "reelpress-locale";
export const themeCookie = "reelpress-theme";
export const timeZoneCookie = "reelpress-time-zone";

const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The first supported language of an `Accept-Language` header; English when there is none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  for (const part of (acceptLanguage ?? "").split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "en";
}

/** A time zone name the platform knows, or undefined. A cookie may hold any text. */
export function knownTimeZone(name: string | undefined): string | undefined {
  if (!name) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
