"use client";

import { useLocale, useTranslations } from "use-intl";
import { allEffects, type EffectGroup } from "@/lib/ims/schema/effects/effect";
import { bubbleGroups, flowerGroups } from "@/lib/ims/schema/effects/flower-text";
import { motionsIn, motionsLoop, motionsOut } from "@/lib/ims/schema/effects/motions";
import { textAlignments, wrapModes } from "@/lib/model/form/text-look";
import { ColorField } from "../kit/color-field";
import { IdsField } from "../kit/ids-field";
import { OptionalSelect } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { PositionField } from "./position-field";
import type { TextLookPath } from "./text-look-path";

const oneGroup = (key: string, effects: EffectGroup["effects"]): EffectGroup[] => [
  { key, label: { en: "Motions", zh: "动效" }, effects },
];
const motions = {
  in: oneGroup("in", motionsIn),
  out: oneGroup("out", motionsOut),
  loop: oneGroup("loop", motionsLoop),
};

/** Where a text stands, and where its lines are broken. */
export function TextPosition({ path }: { path: TextLookPath }) {
  const t = useTranslations("compose.kit");
  return (
    <fieldset>
      <legend className="mb-2 text-[13px] font-semibold text-muted">{t("folds.place")}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <PositionField path={`${path}.x`} name="x" axis="width" />
        <OptionalSelect
          path={`${path}.alignment`}
          name="alignment"
          options={textAlignments.map((id) => ({ id, label: t(`align.${id}`) }))}
        />
        <OptionalSelect
          path={`${path}.wrap`}
          name="wrap"
          options={wrapModes.map((id) => ({ id, label: t(`align.${id}`) }))}
        />
        <PositionField path={`${path}.width`} name="textWidth" axis="width" />
      </div>
    </fieldset>
  );
}

/** Shadow, lettering styles and motion. */
export function TextDecor({ path }: { path: TextLookPath }) {
  const t = useTranslations("compose.kit.folds");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const named = (groups: readonly EffectGroup[]) =>
    allEffects(groups).map(({ id, label }) => ({ id, label: label[locale] }));
  return (
    <fieldset>
      <legend className="mb-2 text-[13px] font-semibold text-muted">{t("decor")}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OptionalNumber path={`${path}.shadow`} name="shadow" />
        <ColorField path={`${path}.backColor`} name="backColor" />
        <OptionalText path={`${path}.flower`} name="flower" options={named(flowerGroups)} />
        <OptionalText path={`${path}.bubble`} name="bubble" options={named(bubbleGroups)} />
        <IdsField path={`${path}.motionIn`} name="motionIn" groups={motions.in} />
        <IdsField path={`${path}.motionOut`} name="motionOut" groups={motions.out} />
        <IdsField path={`${path}.motionLoop`} name="motionLoop" groups={motions.loop} />
      </div>
    </fieldset>
  );
}
