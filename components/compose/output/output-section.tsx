"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { outputLimits } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type PlatformId, platformIds, platforms } from "@/lib/model/platforms";
import { placeTexts } from "@/lib/model/form/texts/text-places";
import { ChoiceCards } from "../kit/choice-cards";
import { CountField } from "./count-field";
import { LengthField } from "./length-field";
import { NumberField } from "../kit/number-field";
import { Section } from "@/components/ui/section";
import { useStepNumber } from "../kinds/steps";
import { VarietySettings } from "./variety-settings";

/** Platform, number of videos, and their length where it can be chosen. */
export function OutputSection() {
  const t = useTranslations("compose");
  return (
    <Section
      id="step-output"
      number={useStepNumber("output")}
      title={t("sections.output")}
      lead={t("sections.outputLead")}
    >
      <PlatformChoice />
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        <CountField />
        <LengthField />
      </div>
      <VarietySettings />
    </Section>
  );
}

function PlatformChoice() {
  const t = useTranslations("compose.output");
  const { control, setValue, getValues } = useFormContext<ComposeForm>();
  const platform = useWatch({ control, name: "output.platform" });
  const choose = (next: PlatformId) => {
    setValue("output.platform", next, { shouldDirty: true });
    if (next === "custom") return;
    setValue("output.width", platforms[next].width, { shouldDirty: true });
    setValue("output.height", platforms[next].height, { shouldDirty: true });
    const { title, subHeading, caption } = placeTexts(getValues("look"), platforms[next]);
    setValue("look.title", title, { shouldDirty: true });
    setValue("look.subHeading", subHeading, { shouldDirty: true });
    setValue("look.caption", caption, { shouldDirty: true });
  };
  return (
    <div data-field="output.platform">
      <p className="mb-1.5 text-[13px] font-medium">{t("platform")}</p>
      <ChoiceCards
        label={t("platform")}
        value={platform}
        onChange={choose}
        className="grid-cols-2 sm:grid-cols-4"
        options={platformIds.map((id) => ({
          value: id,
          title: t(id),
          picture: <Shape id={id} />,
        }))}
      />
      {platform === "custom" ? (
        <div className="mt-3 grid max-w-sm grid-cols-2 gap-3">
          <NumberField
            path="output.width"
            label={t("width")}
            unit={t("pixels")}
            min={outputLimits.minSide}
            max={outputLimits.maxSide}
            step={2}
          />
          <NumberField
            path="output.height"
            label={t("height")}
            unit={t("pixels")}
            min={outputLimits.minSide}
            max={outputLimits.maxSide}
            step={2}
          />
        </div>
      ) : null}
    </div>
  );
}

/** The shape of the frame, drawn to scale; a dashed one for an own size. */
function Shape({ id }: { id: PlatformId }) {
  const { width, height } = id === "custom" ? { width: 3, height: 4 } : platforms[id];
  const scale = 28 / Math.max(width, height);
  return (
    <span aria-hidden className="grid size-8 shrink-0 place-items-center">
      <span
        className={`rounded-[3px] border-[1.5px] border-current text-muted ${id === "custom" ? "border-dashed" : ""}`}
        style={{ width: width * scale, height: height * scale }}
      />
    </span>
  );
}
