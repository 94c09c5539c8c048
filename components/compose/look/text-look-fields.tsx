"use client";

import { useTranslations } from "use-intl";
import { Fold } from "../kit/fold";
import { ColorField } from "../kit/color-field";
import { FontFields } from "./font-fields";
import { OptionalNumber } from "../kit/optional-number";
import { PositionField } from "./position-field";
import { TextDecor, TextPosition } from "./text-look-more";
import type { TextLookPath } from "./text-look-path";

/** Look of one kind of text: what one often changes, and the rest folded below it. */
export function TextLookFields({ path, legend }: { path: TextLookPath; legend: string }) {
  const t = useTranslations("compose.kit.folds");
  const more = [
    "font",
    "fontAddress",
    "opacity",
    "bold",
    "italic",
    "underline",
    "x",
    "alignment",
    "wrap",
    "width",
    "shadow",
    "backColor",
    "flower",
    "bubble",
    "motionIn",
    "motionOut",
    "motionLoop",
  ];
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OptionalNumber path={`${path}.fontSize`} name="fontSize" />
        <ColorField path={`${path}.color`} name="color" />
        <OptionalNumber path={`${path}.outlineWidth`} name="outline" />
        <ColorField path={`${path}.outlineColor`} name="outlineColor" />
        <PositionField path={`${path}.y`} name="y" axis="height" />
      </div>
      <div className="mt-2">
        <Fold title={t("textMore")} paths={more.map((leaf) => `${path}.${leaf}`)}>
          <div className="flex flex-col gap-5">
            <FontFields path={path} />
            <TextPosition path={path} />
            <TextDecor path={path} />
          </div>
        </Fold>
      </div>
    </fieldset>
  );
}
