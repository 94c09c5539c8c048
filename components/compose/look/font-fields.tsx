"use client";

import { useLocale, useTranslations } from "use-intl";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { OpenSwitch } from "../kit/optional-choice";
import { OpenText } from "../kit/optional-text";
import { SliderField } from "../kit/slider-field";
import type { TextLookPath } from "./text-look-path";

/** Names of the fonts of Alibaba Cloud, as they are sent and as they are called. */
export function useFontOptions() {
  const locale = useLocale() === "zh" ? "zh" : "en";
  return fonts.map(({ id, label }) => ({ id, label: label[locale] }));
}

/** Font and shape of the letters. */
export function LetterFields({ path }: { path: TextLookPath }) {
  const t = useTranslations("compose.kit.folds");
  const fontOptions = useFontOptions();
  return (
    <fieldset>
      <legend className="mb-2 text-[13px] font-semibold text-muted">{t("letters")}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OpenText path={`${path}.font`} name="font" options={fontOptions} />
        <OpenText path={`${path}.fontAddress`} name="fontAddress" placeholder="https://" />
        <SliderField path={`${path}.opacity`} name="opacity" />
        <OpenSwitch path={`${path}.bold`} name="bold" />
        <OpenSwitch path={`${path}.italic`} name="italic" />
        <OpenSwitch path={`${path}.underline`} name="underline" />
      </div>
    </fieldset>
  );
}
