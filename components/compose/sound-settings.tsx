"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { inputLimits } from "@/lib/ims/schema/input-config";
import type { ComposeForm } from "@/lib/model/compose-form";
import { MediaListField } from "./media-list-field";
import { SliderField } from "./slider-field";

/** Music, and how loud everything is. */
export function SoundSettings() {
  const t = useTranslations("compose.sound");
  const { control } = useFormContext<ComposeForm>();
  const speaks = useWatch({ control, name: "speech.mode" }) !== "none";
  const show = (value: number) =>
    value === 0 ? t("off") : t("volumeValue", { percent: String(Math.round(value * 100)) });
  const range = { show, min: 0, max: 2, step: 0.05 } as const;
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <MediaListField
        path="sound.music"
        kinds={["audio"]}
        label={t("tracks")}
        hint={t("tracksHint")}
        addLabel={t("addMusic")}
        most={inputLimits.music}
      />
      <div className="flex flex-col gap-3">
        <SliderField path="sound.musicVolume" label={t("music")} {...range} />
        {speaks ? <SliderField path="sound.speechVolume" label={t("speech")} {...range} /> : null}
        <SliderField path="sound.footageVolume" label={t("footage")} {...range} />
      </div>
    </div>
  );
}
