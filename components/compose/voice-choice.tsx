"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { ComposeForm } from "@/lib/model/compose-form";
import { usePlace } from "./compose-context";
import { SliderField } from "./slider-field";
import { useProblem } from "./use-error-text";

/** Language, voices and speed. */
export function VoiceChoice() {
  const t = useTranslations("compose.voice");
  const { control } = useFormContext<ComposeForm>();
  const language = useController({ control, name: "speech.language" }).field;
  return (
    <div className="mt-6 grid gap-5 border-t border-line pt-5 sm:grid-cols-2">
      <div data-field="speech.language">
        <p className="mb-1.5 text-[13px] font-medium">{t("language")}</p>
        <Segmented
          label={t("language")}
          value={language.value}
          onChange={language.onChange}
          size="sm"
          options={[
            { value: "en", label: t("en") },
            { value: "zh", label: t("zh") },
          ]}
        />
      </div>
      <SliderField path="speech.speed" name="speed" />
      <Voices language={language.value} />
    </div>
  );
}

function Voices({ language }: { language: string }) {
  const t = useTranslations("compose.voice");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "speech.voices" });
  const { voices } = usePlace();
  const problem = useProblem("speech.voices");
  const fitting = voices.filter(
    (voice) => voice.language.startsWith(language) || field.value.includes(voice.id),
  );
  if (fitting.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    field.onChange(on ? [...field.value, id] : field.value.filter((voice) => voice !== id));
  return (
    <fieldset data-field="speech.voices" className="sm:col-span-2">
      <legend className="text-[13px] font-medium">{t("voices")}</legend>
      <p className="mb-2 text-[13px] text-faint">
        {field.value.length === 0 ? t("voicesEmpty") : t("voicesHint")}
      </p>
      <div className="flex flex-wrap gap-2">
        {fitting.map((voice) => (
          <Checkbox
            key={voice.id}
            checked={field.value.includes(voice.id)}
            onChange={(event) => toggle(voice.id, event.target.checked)}
            className="rounded-lg border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft"
            label={
              <span className="flex items-center gap-2">
                {voice.name}
                {voice.draft ? <Badge>{t("draft")}</Badge> : null}
              </span>
            }
          />
        ))}
      </div>
      {fitting.some((voice) => voice.draft) ? (
        <p className="mt-2 text-[13px] text-faint">{t("draftHint")}</p>
      ) : null}
      {problem ? <FieldError message={problem} /> : null}
    </fieldset>
  );
}
