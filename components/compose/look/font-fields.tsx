"use client";

import { useLocale, useTranslations } from "use-intl";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalText } from "../kit/optional-text";
import { SliderField } from "../kit/slider-field";
import type { TextLookPath } from "./text-look-path";

/** Names of the fonts of Alibaba Cloud, as they are sent and as they are called. */
export function useFontOptions() {
  const locale = useLocale() === "zh" ? "zh" : "en";
  return fonts.map(({ id, label }) => ({ id, label: label[locale] }));
}

/** Font and shape of the letters. */
export function FontFields({ path }: { path: TextLookPath }) {
  const t = useTranslations("compose.kit.folds");
  const fontOptions = useFontOptions();
  return (
    <fieldset>
      <legend className="mb-2 text-[13px] font-semibold text-muted">{t("letters")}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OptionalText path={`${path}.font`} name="font" options={fontOptions} />
        <OptionalText path={`${path}.fontAddress`} name="fontAddress" placeholder="https://" />
        <SliderField path={`${path}.opacity`} name="opacity" />
        <OptionalSwitch path={`${path}.bold`} name="bold" />
        <OptionalSwitch path={`${path}.italic`} name="italic" />
        <OptionalSwitch path={`${path}.underline`} name="underline" />
      </div>
    </fieldset>
  );
}
