"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { SliderField } from "../kit/slider-field";
import { VoicesField } from "./voices-field";
import { ChoiceField } from "../kit/choice-field";

/** Language, voices and speed. */
export function VoiceChoice() {
  const t = useTranslations("compose.voice");
  const { control } = useFormContext<ComposeForm>();
  const language = useController({ control, name: "speech.language" }).field;
  return (
    <div className="mt-6 grid gap-5 border-t border-line pt-5 sm:grid-cols-2">
      <ChoiceField
        path="speech.language"
        label={t("language")}
        value={language.value}
        onChange={language.onChange}
        size="sm"
        options={[
          { value: "en", label: t("en") },
          { value: "zh", label: t("zh") },
        ]}
      />
      <SliderField path="speech.speed" name="speed" />
      <VoicesField language={language.value} />
    </div>
  );
}
