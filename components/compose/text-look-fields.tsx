"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { ComposeForm } from "@/lib/model/compose-form";
import { ColorField } from "./color-field";
import { NumberField } from "./number-field";
import { SliderField } from "./slider-field";

/** Size, colours, weight and place of one kind of text. */
export function TextLookFields({
  path,
  legend,
}: {
  path: "look.title" | "look.subHeading" | "look.caption";
  legend: string;
}) {
  const t = useTranslations("compose.look");
  const { register, getValues } = useFormContext<ComposeForm>();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <NumberField
          path={`${path}.fontSize`}
          label={t("fontSize")}
          unit={t("px")}
          min={16}
          max={240}
        />
        <ColorField path={`${path}.color`} label={t("color")} />
        <NumberField
          path={`${path}.outlineWidth`}
          label={t("outline")}
          unit={t("px")}
          min={0}
          max={20}
          step={0.5}
        />
        <ColorField path={`${path}.outlineColor`} label={t("outlineColor")} />
      </div>
      <div className="mt-3 grid items-center gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
        <SliderField
          path={`${path}.y`}
          label={t("position")}
          show={(value) => t("positionValue", { percent: String(Math.round(value * 100)) })}
          min={0}
          max={0.95}
          step={0.01}
        />
        <Checkbox
          label={t("bold")}
          defaultChecked={getValues(`${path}.bold`) ?? false}
          {...register(`${path}.bold`)}
        />
      </div>
    </fieldset>
  );
}
