import "server-only";
import { randomUUID } from "node:crypto";
import { loadPreferences, getTranslator } from "@/lib/i18n/server";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";

export const newSeed = (): string => randomUUID().slice(0, 8);

/** An empty form in the person's language, named after the date. */
export async function freshForm(): Promise<ComposeForm> {
  const { locale, timeZone } = await loadPreferences();
  const t = await getTranslator("compose");
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone });
  return emptyComposeForm({
    name: t("freshName", { day: day.format(new Date()) }),
    seed: newSeed(),
    language: locale,
    groupName: t("groups.defaultName", { number: "1" }),
  });
}
