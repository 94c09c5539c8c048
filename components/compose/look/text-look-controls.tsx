"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { allEffects, type EffectGroup } from "@/lib/ims/schema/effects/effect";
import { bubbleGroups, flowerGroups } from "@/lib/ims/schema/effects/flower-text";
import { motionsIn, motionsLoop, motionsOut } from "@/lib/ims/schema/effects/motions";
import { type TextLook, textAlignments, wrapModes } from "@/lib/model/form/text-look";
import { ColorField } from "../kit/color-field";
import { IdsField } from "../kit/ids-field";
import { OptionalSelect, OptionalSwitch } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { SliderField } from "../kit/slider-field";
import { FontField } from "./font-field";
import { PositionField } from "./position-field";
import type { TextLookPath } from "./text-look-path";

type PathOf<Leaf extends keyof TextLook> = `${TextLookPath}.${Leaf}`;

/**
 * The control of each field of a text's look, in the order of the page. The field's row names its
 * fold (`fold`). A field without a control does not compile.
 */
export const textLookControls: {
  readonly [Leaf in keyof TextLook]: (path: PathOf<Leaf>) => ReactNode;
} = {
  fontSize: (path) => <OptionalNumber path={path} name="fontSize" />,
  color: (path) => <ColorField path={path} name="color" />,
  outlineWidth: (path) => <OptionalNumber path={path} name="outline" />,
  outlineColor: (path) => <ColorField path={path} name="outlineColor" />,
  y: (path) => <PositionField path={path} name="y" axis="height" />,

  font: (path) => <FontField path={path} />,
  fontAddress: (path) => <OptionalText path={path} name="fontAddress" placeholder="https://" />,
  opacity: (path) => <SliderField path={path} name="opacity" />,
  bold: (path) => <OptionalSwitch path={path} name="bold" />,
  italic: (path) => <OptionalSwitch path={path} name="italic" />,
  underline: (path) => <OptionalSwitch path={path} name="underline" />,

  x: (path) => <PositionField path={path} name="x" axis="width" />,
  alignment: (path) => <AlignmentField path={path} />,
  wrap: (path) => <WrapField path={path} />,
  width: (path) => <PositionField path={path} name="textWidth" axis="width" />,
  lineSpacing: (path) => <OptionalNumber path={path} name="lineSpacing" />,

  shadow: (path) => <OptionalNumber path={path} name="shadow" />,
  backColor: (path) => <ColorField path={path} name="backColor" />,
  flower: (path) => <StyleField path={path} name="flower" groups={flowerGroups} />,
  bubble: (path) => <StyleField path={path} name="bubble" groups={bubbleGroups} />,
  motionIn: (path) => <IdsField path={path} name="motionIn" groups={motions.in} />,
  motionOut: (path) => <IdsField path={path} name="motionOut" groups={motions.out} />,
  motionLoop: (path) => <IdsField path={path} name="motionLoop" groups={motions.loop} />,
};

const oneGroup = (key: string, effects: EffectGroup["effects"]): EffectGroup[] => [
  { key, label: { en: "Animations", zh: "动画" }, effects },
];
const motions = {
  in: oneGroup("in", motionsIn),
  out: oneGroup("out", motionsOut),
  loop: oneGroup("loop", motionsLoop),
};

function AlignmentField({ path }: { path: PathOf<"alignment"> }) {
  const t = useTranslations("compose.kit.align");
  const options = textAlignments.map((id) => ({ id, label: t(id) }));
  return <OptionalSelect path={path} name="alignment" options={options} />;
}

function WrapField({ path }: { path: PathOf<"wrap"> }) {
  const t = useTranslations("compose.kit.align");
  const options = wrapModes.map((id) => ({ id, label: t(id) }));
  return <OptionalSelect path={path} name="wrap" options={options} />;
}

function StyleField({
  path,
  name,
  groups,
}: {
  path: PathOf<"flower" | "bubble">;
  name: "flower" | "bubble";
  groups: readonly EffectGroup[];
}) {
  const locale = useLocale() === "zh" ? "zh" : "en";
  const options = allEffects(groups).map(({ id, label }) => ({ id, label: label[locale] }));
  return <OptionalText path={path} name={name} options={options} />;
}
