"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { ComposeForm } from "@/lib/model/compose-form";
import { BackgroundSettings } from "./background-settings";
import { NumberField } from "./number-field";
import { TextLookFields } from "./text-look-fields";

/** Texts, background, fades and the length of shots. */
export function LookSettings() {
  const t = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const speech = useWatch({ control, name: "speech.mode" });
  return (
    <div className="flex flex-col gap-6">
      <TextLookFields path="look.title" legend={t("titleText")} />
      <TextLookFields path="look.subHeading" legend={t("subHeadingText")} />
      <TextLookFields path="look.caption" legend={t("captionText")} />
      <BackgroundSettings />
      <CrossFade />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          path="look.shotSeconds"
          nullable
          label={t("shotSeconds")}
          hint={t("shotSecondsHint")}
          unit={t("seconds")}
          min={1}
          max={30}
          step={0.1}
        />
        <NumberField
          path="look.imageSeconds"
          nullable
          label={t("imageSeconds")}
          unit={t("seconds")}
          min={1}
          max={60}
          step={0.1}
        />
      </div>
      {speech === "whole" ? <Alignment /> : null}
    </div>
  );
}

function CrossFade() {
  const t = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "look.transitions.allow" });
  return (
    <div data-field="look.transitions.allow" className="flex flex-wrap items-start gap-4">
      <Field label={t("crossFade")} className="min-w-52">
        {(attributes) => (
          <Switch {...attributes} checked={field.value ?? false} onCheckedChange={field.onChange} />
        )}
      </Field>
      {field.value ? (
        <NumberField
          path="look.transitions.seconds"
          nullable
          label={t("crossFadeSeconds")}
          unit={t("seconds")}
          min={0.1}
          max={5}
          step={0.1}
          className="w-40"
        />
      ) : null}
    </div>
  );
}

function Alignment() {
  const t = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "look.alignment" });
  return (
    <div data-field="look.alignment">
      <p className="mb-1.5 text-[13px] font-medium">{t("alignment")}</p>
      <Segmented
        label={t("alignment")}
        value={field.value ?? "speed"}
        onChange={field.onChange}
        size="sm"
        options={[
          { value: "speed", label: t("alignmentSpeed") },
          { value: "cut", label: t("alignmentCut") },
        ]}
      />
    </div>
  );
}
