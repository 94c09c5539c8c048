"use client";

import { Languages } from "lucide-react";
import { useMemo, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TextMatch as Match } from "@/lib/model/form/speech-form";
import { fixTexts, scriptLists, textSpread } from "@/lib/model/form/texts/paired-texts";
import { useBackend } from "../../form/compose-context";
import { useFormValues } from "../../form/use-form-values";
import { ChoiceField } from "../../kit/choice-field";
import { PairSpread, LanguageSpread } from "./text-spread";

const LanguagesDialog = deferred(async () => (await import("./languages-dialog")).LanguagesDialog);

const choices = ["language", "pairs", "mix"] as const;

/** Texts are counted after a pause in typing. */
const restMs = 400;

/** Which titles and scripts stand together, and how often each of them is used. */
export function TextMatch() {
  const t = useTranslations("compose.textMatch");
  const form = useFormValues(restMs);
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "speech.match" });
  const { can } = useBackend();
  const [isChecking, setChecking] = useState(false);
  const { match } = form.speech;
  const spread = useMemo(() => textSpread(form), [form]);
  // The cloud mixes texts by itself, so they are fixed before they are sent.
  const isFixed = useMemo(() => !can.preview && fixTexts(form) !== null, [can.preview, form]);
  if (countTexts(form) < 3 && match !== "pairs" && spread === null) return null;
  const value = field.value ?? "mix";
  return (
    <div className="mt-6 border-t border-line pt-5">
      <ChoiceField
        path="speech.match"
        badge
        label={t("label")}
        size="sm"
        value={value}
        onChange={(next: Match | "mix") => field.onChange(next === "mix" ? null : next)}
        options={choices.map((choice) => ({ value: choice, label: t(`choices.${choice}`) }))}
      >
        <p className="mt-1.5 text-[13px] text-faint">{t(`hints.${value}`)}</p>
      </ChoiceField>
      {spread?.kind === "pairs" ? <PairSpread form={form} pairs={spread.pairs} /> : null}
      {spread?.kind === "languages" ? <LanguageSpread languages={spread.languages} /> : null}
      {isFixed ? <p className="mt-2 text-[13px] text-muted">{t("onCloud")}</p> : null}
      {value === "mix" ? null : (
        <Button
          variant="ghost"
          size="sm"
          className="mt-2 -ml-2"
          icon={<Languages aria-hidden />}
          onClick={() => setChecking(true)}
        >
          {t("check")}
        </Button>
      )}
      {isChecking ? <LanguagesDialog onClose={() => setChecking(false)} /> : null}
    </div>
  );
}

const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== "").length;

const countTexts = (form: ComposeForm) =>
  scriptLists(form).reduce((sum, { texts }) => sum + filled(texts), filled(form.titles));
