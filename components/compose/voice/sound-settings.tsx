"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/control/checkbox";
import { speaks } from "@/lib/compose/fields/kinds/modes";
import { pathsInFold } from "@/lib/compose/fields/derive";
import { musicStyles } from "@/lib/ims/schema/effects/music-styles";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { FidelityBadge } from "../kit/fidelity-badge";
import { Fold } from "../kit/fold";
import { MediaListField } from "../footage/media-list-field";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalSelect } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { SliderField } from "../kit/slider-field";

/** The slider ends at twice the loudness; more can be typed. */
const reach = 200;

/** Music, and how loud everything is. */
export function SoundSettings() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const isSpoken = useWatch({ control, compute: speaks });
  const hasOwn = useWatch({ control, name: "sound.music", compute: (music) => music.length > 0 });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="flex flex-col gap-4">
          <MediaListField
            path="sound.music"
            kinds={["audio"]}
            publicKind="bgm"
            label={t("sound.tracks")}
            hint={t("sound.tracksHint")}
            addLabel={t("sound.addMusic")}
            most={inputLimits.music}
          />
          {hasOwn ? null : <PublicMusic />}
        </div>
        <div className="flex flex-col gap-3">
          <SliderField path="sound.musicVolume" name="musicVolume" reach={reach} rest={30} />
          {isSpoken ? (
            <SliderField path="sound.speechVolume" name="speechVolume" reach={reach} />
          ) : null}
          <SliderField path="sound.footageVolume" name="footageVolume" reach={reach} />
          <ObeyedElsewhere paths={["sound.loudness"]}>
            <OptionalSelect
              path="sound.loudness"
              name="loudness"
              options={[
                { id: "-14", label: t("kit.loudness.loud") },
                { id: "-16", label: t("kit.loudness.soft") },
              ]}
            />
          </ObeyedElsewhere>
        </div>
      </div>
      <Fold title={t("kit.folds.older")} paths={pathsInFold("olderVolumes")}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalNumber path="sound.speechGain" name="speechGain" />
          <OptionalNumber path="sound.musicGain" name="musicGain" />
        </div>
      </Fold>
    </div>
  );
}

function PublicMusic() {
  const t = useTranslations("compose.field.publicMusic");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "sound.publicMusic" });
  return (
    <div data-field="sound.publicMusic" className="flex flex-col gap-3">
      <div>
        <span className="flex items-center gap-2">
          <Checkbox
            label={t("label")}
            checked={field.value}
            onChange={(event) => field.onChange(event.target.checked)}
          />
          <FidelityBadge path="sound.musicStyle" />
        </span>
        <p className="mt-1 text-[13px] text-faint">{t("hint")}</p>
      </div>
      {field.value ? (
        <OptionalText
          path="sound.musicStyle"
          name="musicStyle"
          options={musicStyles.map(({ id, label }) => ({ id, label: label[locale] }))}
        />
      ) : null}
    </div>
  );
}
