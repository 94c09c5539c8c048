"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  alignmentModes,
  coverModes,
  cropModes,
  splitModes,
  stillModes,
} from "@/lib/model/form/look-form";
import { BackgroundSettings } from "./background-settings";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalSelect, OptionalSwitch } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";

/** Footage of another shape and its background, the length of shots, and how shots are fitted to the voice. */
export function PictureSettings() {
  const t = useTranslations("compose.kit.align");
  const tCrop = useTranslations("compose.kit.crop");
  const tCover = useTranslations("compose.kit.cover");
  const tStills = useTranslations("compose.kit.stills");
  const tSplit = useTranslations("compose.kit.split");
  const { control } = useFormContext<ComposeForm>();
  const isWhole = useWatch({
    control,
    compute: ({ kind, speech }: ComposeForm) => kind === "groups" && speech.mode === "whole",
  });
  return (
    <div className="flex flex-col gap-6">
      <ObeyedElsewhere paths={["look.crop"]}>
        <OptionalSelect
          path="look.crop"
          name="crop"
          options={cropModes.map((id) => ({ id, label: tCrop(id) }))}
        />
      </ObeyedElsewhere>
      <ObeyedElsewhere paths={["look.stills"]}>
        <OptionalSelect
          path="look.stills"
          name="stills"
          options={stillModes.map((id) => ({ id, label: tStills(id) }))}
        />
      </ObeyedElsewhere>
      <ObeyedElsewhere paths={["look.cover"]}>
        <OptionalSelect
          path="look.cover"
          name="cover"
          options={coverModes.map((id) => ({ id, label: tCover(id) }))}
        />
      </ObeyedElsewhere>
      <BackgroundSettings />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OptionalNumber path="look.shotSeconds" name="shotSeconds" />
        <OptionalNumber path="look.imageSeconds" name="imageSeconds" />
        <OptionalSwitch path="look.splitLong" name="splitLong" />
        <ObeyedElsewhere paths={["look.splitAt"]} className="sm:col-span-2">
          <OptionalSelect
            path="look.splitAt"
            name="splitAt"
            options={splitModes.map((id) => ({ id, label: tSplit(id) }))}
          />
        </ObeyedElsewhere>
        {isWhole ? (
          <OptionalSelect
            path="look.alignment"
            name="alignment2"
            options={alignmentModes.map((id) => ({ id, label: t(id) }))}
          />
        ) : null}
      </div>
    </div>
  );
}
