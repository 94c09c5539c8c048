import "server-only";
import { cookies, headers } from "next/headers";
import {
  createFormatter,
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import { compileTexts } from "./compile-texts";
import {
  isLocale,
  isTheme,
  knownTimeZone,
  type Locale,
  localeCookie,
  preferredLocale,
  type Theme,
  themeCookie,
  timeZoneCookie,
} from "./locale";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { pickPaths } from "./pick-paths";

const messages = { en, zh } satisfies Record<Locale, unknown>;

/** Language, appearance and time zone of the person who asks. */
export async function loadPreferences(): Promise<{
  locale: Locale;
  theme: Theme;
  timeZone: string;
}> {
  const jar = await cookies();
  const locale = jar.get(localeCookie)?.value;
  const theme = jar.get(themeCookie)?.value;
  return {
    locale: isLocale(locale) ? locale : preferredLocale((await headers()).get("accept-language")),
    theme: isTheme(theme) ? theme : "system",
    timeZone:
      knownTimeZone(jar.get(timeZoneCookie)?.value) ??
      Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

export function messagesOf(locale: Locale): Messages {
  return messages[locale] as Messages;
}

/**
 * Only the texts at these paths, as a browser takes them: `compose.wall` is a part of the namespace
 * `compose`.
 */
export function messagesAt(locale: Locale, paths: readonly string[]): Partial<Messages> {
  return compileTexts(pickPaths(messagesOf(locale), paths)) as Partial<Messages>;
}

/** Dates and numbers as the person who asks reads them. */
export async function getFormatter() {
  const { locale, timeZone } = await loadPreferences();
  return createFormatter({ locale, timeZone });
}

/** Texts of one namespace in the language of the person who asks. */
export async function getTranslator<N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: N,
) {
  const { locale, timeZone } = await loadPreferences();
  return createTranslator({ locale, timeZone, messages: messagesOf(locale), namespace });
}
