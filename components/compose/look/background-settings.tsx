"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { ColorField } from "../kit/color-field";
import { MediaListField } from "../footage/media-list-field";
import { SliderField } from "../kit/slider-field";
import { ChoiceField } from "../kit/choice-field";

/** The background of footage whose shape differs from the frame's. */
export function BackgroundSettings() {
  const t = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "look.background.kind" });
  return (
    <ChoiceField
      path="look.background.kind"
      badge
      label={t("background")}
      value={field.value}
      onChange={field.onChange}
      size="sm"
      options={[
        { value: "blur", label: t("blur") },
        { value: "color", label: t("colorFill") },
        { value: "image", label: t("image") },
        { value: "black", label: t("black") },
        { value: "none", label: t("none") },
      ]}
    >
      <div className="mt-3 max-w-sm empty:hidden">
        {field.value === "blur" ? <SliderField path="look.background.blur" name="blur" /> : null}
        {field.value === "color" ? (
          <ColorField path="look.background.color" name="backgroundColor" />
        ) : null}
        {field.value === "image" ? (
          <MediaListField
            path="look.background.images"
            kinds={["image"]}
            publicKind="bgi"
            label={t("images")}
            hint={t("imagesHint")}
            addLabel={t("addImages")}
            most={inputLimits.backgroundImages}
          />
        ) : null}
      </div>
    </ChoiceField>
  );
}
