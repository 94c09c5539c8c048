"use client";

import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { findVoices, type Voice, type VoiceQuery } from "@/lib/model/voice";

const genders = ["female", "male", "child"] as const;

/** Chooses among many voices: by name, language, gender or manner, or by a typed id. */
export function VoiceDialog({
  voices,
  language,
  chosen,
  onChange,
  onClose,
}: {
  voices: readonly Voice[];
  /** The language of the scripts, which is shown first. */
  language: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.voice");
  const ids = useTranslations("compose.kit.ids");
  const languages = useLanguageNames(voices);
  const [query, setQuery] = useState<VoiceQuery>({
    search: "",
    language: languages.has(language) ? language : "",
    gender: "",
  });
  const wordsOf = useWordsOf(voices, languages);
  const found = findVoices(voices, query, wordsOf);
  const typed = query.search.trim();
  const set = (part: Partial<VoiceQuery>) => setQuery((before) => ({ ...before, ...part }));
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("chooseTitle")}
      description={t("voicesHint")}
      width="lg"
      footer={
        <>
          <span className="mr-auto self-center text-[13px] text-muted">
            {ids("chosen", { count: chosen.length })}
          </span>
          <Button variant="primary" onClick={onClose}>
            {ids("done")}
          </Button>
        </>
      }
    >
      <div className="sticky top-0 z-10 grid grid-cols-2 gap-2 bg-raised pb-3 sm:grid-cols-[1fr_11rem_9rem]">
        <Field label={t("search")} hideLabel className="col-span-2 sm:col-span-1">
          {(attributes) => (
            <Input
              {...attributes}
              type="search"
              placeholder={t("search")}
              value={query.search}
              onChange={(event) => set({ search: event.target.value })}
            />
          )}
        </Field>
        <Select
          aria-label={t("languageFilter")}
          value={query.language}
          onChange={(event) => set({ language: event.target.value })}
        >
          <option value="">{t("anyLanguage")}</option>
          {[...languages].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t("genderFilter")}
          value={query.gender}
          onChange={(event) => set({ gender: event.target.value })}
        >
          <option value="">{t("anyGender")}</option>
          {genders.map((gender) => (
            <option key={gender} value={gender}>
              {t(`gender.${gender}`)}
            </option>
          ))}
        </Select>
      </div>
      <p role="status" className="mb-3 text-[13px] text-faint">
        {t("found", { count: found.length })}
      </p>
      <VoiceFamilies voices={found} chosen={chosen} onToggle={toggle} />
      {found.length > 0 ? null : query.language !== "" || query.gender !== "" ? (
        <Button size="sm" onClick={() => set({ language: "", gender: "" })}>
          {t("searchAll")}
        </Button>
      ) : (
        <Button
          size="sm"
          disabled={chosen.includes(typed)}
          onClick={() => {
            toggle(typed, true);
            set({ search: "" });
          }}
        >
          {ids("other")}: {typed}
        </Button>
      )}
    </Dialog>
  );
}

function VoiceFamilies({
  voices,
  chosen,
  onToggle,
}: {
  voices: readonly Voice[];
  chosen: readonly string[];
  onToggle: (id: string, on: boolean) => void;
}) {
  const t = useTranslations("compose.voice");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const families = [...new Set(voices.map(({ family }) => family))];
  return families.map((family) => (
    <fieldset key={family} className="mb-4">
      <legend className="mb-1 text-[13px] font-semibold">
        {family ? t(`family.${family}`) : t("voices")}
      </legend>
      <div className="grid gap-x-4 sm:grid-cols-2 md:grid-cols-3">
        {voices
          .filter((voice) => voice.family === family)
          .map(({ id, name, manner, gender }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(event) => onToggle(id, event.target.checked)}
              className="min-h-10 py-1"
              label={
                <span className="flex flex-wrap items-baseline gap-x-2">
                  <span>{name}</span>
                  <span className="text-[13px] text-faint">
                    {[manner?.[locale], isGender(gender) ? t(`gender.${gender}`) : null]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
              }
            />
          ))}
      </div>
    </fieldset>
  ));
}

const isGender = (gender: string): gender is (typeof genders)[number] =>
  (genders as readonly string[]).includes(gender);

/** Languages of the voices by id, with their names in the language of the person. */
function useLanguageNames(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "language" });
    const languages = [...new Set(voices.map(({ language }) => language))];
    return new Map(languages.map((id) => [id, names.of(id) ?? id]));
  }, [voices, locale]);
}

/**
 * The text that a search is compared with, made once: a key press must not cost a hundred
 * translations.
 */
function useWordsOf(voices: readonly Voice[], languages: ReadonlyMap<string, string>) {
  const t = useTranslations("compose.voice");
  const words = useMemo(
    () =>
      new Map(
        voices.map(({ id, name, manner, gender, language, family }) => [
          id,
          [
            id,
            name,
            manner?.en,
            manner?.zh,
            isGender(gender) ? t(`gender.${gender}`) : "",
            languages.get(language),
            family ? t(`family.${family}`) : "",
          ].join(" "),
        ]),
      ),
    [voices, languages, t],
  );
  return (voice: Voice) => words.get(voice.id) ?? "";
}
