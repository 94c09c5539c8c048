"use client";

import { useLocale } from "use-intl";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { OptionalText } from "../kit/optional-text";
import type { TextLookPath } from "./text-look-path";

/** A font of Alibaba Cloud's list, shown by what it is called, or another name. */
export function FontField({
  path,
}: {
  path: `${TextLookPath}.font` | `speech.specialWords.${number}.look.font`;
}) {
  const locale = useLocale() === "zh" ? "zh" : "en";
  const options = fonts.map(({ id, label }) => ({ id, label: label[locale] }));
  return <OptionalText path={path} name="font" options={options} />;
}
