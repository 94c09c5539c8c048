"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { pathsInFold } from "@/lib/compose/fields/derive";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { Fold } from "../kit/fold";
import { foldHeads, OneTabStop } from "../keys/one-tab-stop";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalText } from "../kit/optional-text";
import { SpecialWords } from "./special-words";

const setOf = ([voice, style, language]: [string, string, string]) =>
  [voice, style].filter(Boolean).length + (["zh", "en"].includes(language) ? 0 : 1);

const cloned = ["speech.clonedVoice", "speech.style"];

/** A cloned voice, other languages, and special words. */
export function VoiceMore() {
  const t = useTranslations("compose.kit.folds");
  const tSpecial = useTranslations("compose.kit.special");
  const { control } = useFormContext<ComposeForm>();
  const set = useWatch({
    control,
    name: ["speech.clonedVoice", "speech.style", "speech.language"],
    compute: setOf,
  });
  const special = useWatch({
    control,
    name: "speech.specialWords",
    compute: (lists) => lists.length,
  });
  return (
    <OneTabStop only={foldHeads} className="mt-4 divide-y divide-line border-t border-line">
      <Fold
        title={t("voiceMore")}
        summary={t("voiceMoreSet", { count: set })}
        paths={pathsInFold("voice")}
      >
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalText path="speech.language" name="language" placeholder="zh" />
          <ObeyedElsewhere paths={cloned} className="sm:col-span-2">
            <OptionalText path="speech.clonedVoice" name="clonedVoice" />
            <OptionalText
              path="speech.style"
              name="style"
              options={[{ id: "Gentle", label: tSpecial("gentle") }]}
            />
          </ObeyedElsewhere>
        </div>
      </Fold>
      <Fold
        title={t("specialWords")}
        summary={t("voiceMoreSet", { count: special })}
        paths={pathsInFold("specialWords")}
      >
        <SpecialWords />
      </Fold>
    </OneTabStop>
  );
}
