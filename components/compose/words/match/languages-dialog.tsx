"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/control/select";
import { Dialog } from "@/components/ui/dialog";
import {
  detectLanguage,
  languageOf,
  type TextLanguage,
  textLanguages,
} from "@/lib/ims/schema/texts/text-language";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { saidIn, scriptLists } from "@/lib/model/form/texts/paired-texts";

const textsOf = (form: ComposeForm): string[] => [
  ...new Set(
    [...form.titles, ...form.subHeadings.flat(), ...scriptLists(form).flatMap(({ texts }) => texts)]
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  ),
];

/** The language of each text as it was found, to be corrected. */
export function LanguagesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("compose.textMatch");
  const common = useTranslations("common");
  const { getValues, setValue, watch } = useFormContext<ComposeForm>();
  watch("speech.languages");
  const form = getValues();
  const texts = textsOf(form);
  const said = saidIn(form);
  const say = (text: string, language: TextLanguage) => {
    // What is said of texts that are gone is forgotten.
    const others = form.speech.languages.filter(
      (each) => each.text.trim() !== text && texts.includes(each.text.trim()),
    );
    const isFound = detectLanguage(text) === language;
    setValue("speech.languages", isFound ? others : [...others, { text, language }], {
      shouldDirty: true,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("checkTitle")}
      description={t("checkText")}
      footer={
        <Button variant="primary" onClick={onClose}>
          {common("close")}
        </Button>
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {texts.map((text) => {
          const language = languageOf(text, said);
          return (
            <li key={text} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="line-clamp-2 min-w-0 flex-1 basis-56 text-sm break-words">
                {text}
              </span>
              <Select
                className="w-44"
                aria-label={t("languageOf", { text: text.slice(0, 60) })}
                value={language ?? ""}
                onChange={(event) => say(text, event.target.value as TextLanguage)}
              >
                {language === null ? <option value="">{t("noLanguage")}</option> : null}
                {textLanguages.map((each) => (
                  <option key={each} value={each}>
                    {t(`languages.${each}`)}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
