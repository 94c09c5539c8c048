"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { targetKinds } from "@/lib/model/form/output-form";
import { useBackend } from "../form/compose-context";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalText } from "../kit/optional-text";
import { ChoiceField } from "../kit/choice-field";

/** The destination of the files, and whether files are made at all. */
export function TargetSettings() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "output.target.kind" });
  const { can, storageLocation: location } = useBackend();
  return (
    <div className="flex flex-col gap-5">
      <ChoiceField
        path="output.target.kind"
        label={t("field.target.label")}
        value={field.value}
        onChange={field.onChange}
        size="sm"
        options={targetKinds
          .filter((kind) => kind !== "vod" || can.allFields || field.value === "vod")
          .map((value) => ({
            value,
            label: t(`kit.${location ? "targetVod" : "target"}.${value}`),
          }))}
      >
        <p className="mt-1.5 text-[13px] text-faint">
          {location ? t("kit.targetVod.hint", { location }) : t("field.target.hint")}
        </p>
      </ChoiceField>
      {field.value === "address" ? (
        <OptionalText path="output.target.address" name="address" placeholder="https://" />
      ) : null}
      {field.value === "vod" ? (
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalText path="output.target.storage" name="storage" />
          <OptionalText path="output.target.fileName" name="fileName" />
        </div>
      ) : null}
      <OptionalSwitch path="output.previewOnly" name="previewOnly" className="max-w-sm" />
    </div>
  );
}
