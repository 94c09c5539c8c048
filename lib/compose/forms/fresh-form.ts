import "server-only";
import { randomUUID } from "node:crypto";
import { appDatabase } from "@/lib/base/database/database";
import { loadPreferences, getTranslator } from "@/lib/i18n/server";
import { freeName } from "@/lib/model/draft/auto-name";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import { takenNames } from "@/lib/store/forms/draft-list";

export const newSeed = (): string => randomUUID().slice(0, 8);

/** The name, with a number when a draft or a job of these days has it. */
export async function unusedName(name: string): Promise<string> {
  return freeName(name, await takenNames(await appDatabase(), name)).slice(0, 80);
}

/** What is made of a preset today: "Weekly offers, 30 Nov". */
export async function nameOfToday(base: string): Promise<string> {
  const { locale, timeZone } = await loadPreferences();
  const t = await getTranslator("compose");
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone });
  return unusedName(t("datedName", { base: base.slice(0, 60), day: day.format(new Date()) }));
}

/** An empty form in the person's language, named after the date. */
export async function freshForm(): Promise<ComposeForm> {
  const { locale, timeZone } = await loadPreferences();
  const t = await getTranslator("compose");
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone });
  const empty = emptyComposeForm({
    name: t("freshName", { day: day.format(new Date()) }),
    seed: newSeed(),
    language: locale,
    groupName: t("groups.defaultName", { number: "1" }),
  });
  // An English title over a Chinese script is never meant.
  return { ...empty, speech: { ...empty.speech, match: "language" } };
}
