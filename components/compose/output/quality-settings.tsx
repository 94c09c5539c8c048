"use client";

import { Dices } from "lucide-react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { frameRateChoices } from "@/lib/model/form/output-form";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalSelect } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { qualityLevels, qualityOf } from "./quality";
import { randomId } from "../form/random-id";
import { useProblem } from "../form/use-error-text";
import { ChoiceField } from "../kit/choice-field";

/** Picture quality, frames a second, and the seed that makes the variants. */
export function QualitySettings() {
  const t = useTranslations("compose.quality");
  const { control, register, setValue, getValues } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "output.crf" });
  const seedProblem = useProblem("seed");
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <ChoiceField
        path="output.crf"
        label={t("label")}
        value={field.value === null ? "" : qualityOf(field.value)}
        onChange={(level) => field.onChange(level === "" ? null : qualityLevels[level])}
        size="sm"
        options={[
          { value: "small", label: t("small") },
          { value: "good", label: t("good") },
          { value: "best", label: t("best") },
        ]}
      >
        <p className="mt-1.5 mb-3 text-[13px] text-faint">{t("hint")}</p>
        <OptionalNumber path="output.crf" name="crf" className="sm:max-w-56" />
      </ChoiceField>
      <ObeyedElsewhere paths={["output.fps"]}>
        <OptionalSelect
          path="output.fps"
          name="fps"
          options={frameRateChoices.map((id) => ({ id, label: id }))}
        />
      </ObeyedElsewhere>
      <div data-field="seed">
        <Field label={t("seed")} hint={t("seedHint")} error={seedProblem}>
          {(attributes) => (
            <div className="flex gap-2">
              <Input
                {...attributes}
                maxLength={32}
                spellCheck={false}
                defaultValue={getValues("seed")}
                {...register("seed")}
              />
              <Button
                icon={<Dices aria-hidden />}
                onClick={() =>
                  setValue("seed", randomId().slice(0, 8), { shouldDirty: true, shouldTouch: true })
                }
              >
                {t("reroll")}
              </Button>
            </div>
          )}
        </Field>
      </div>
    </div>
  );
}
