"use client";

import { useId } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Switch } from "@/components/ui/control/switch";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { BrandKitRow } from "../brand/brand-kit-row";
import { ColorField } from "../kit/color-field";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { StyleCards } from "./style-cards";
import { TextLookFields } from "./text-look-fields";

/** How titles, sub-headings and captions look. */
export function TextsSettings() {
  const t = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const lines = useWatch({ control, name: "subHeadings", compute: (all) => all.length });
  return (
    <div className="flex flex-col gap-7">
      <StyleCards />
      <BrandKitRow />
      <TextLookFields path="look.title" legend={t("titleText")} />
      <TextLookFields path="look.subHeading" legend={t("subHeadingText")} />
      {Array.from({ length: Math.max(0, lines - 1) }, (_, index) => (
        <LevelLook key={`${lines}-${index + 1}`} level={index + 2} />
      ))}
      <TextLookFields path="look.caption" legend={t("captionText")} />
      <ObeyedElsewhere paths={["look.spoken"]}>
        <SpokenWord />
      </ObeyedElsewhere>
    </div>
  );
}

/** Bright on most footage, and unlike the white of the other words. */
const spokenYellow = "#FFD400";

/** Captions whose spoken word has a colour of its own. */
function SpokenWord() {
  const t = useTranslations("compose.look");
  const id = useId();
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "look.spoken" });
  const isOn = field.value !== "";
  return (
    <div className="flex flex-col gap-3" data-field={isOn ? undefined : "look.spoken"}>
      <span className="flex items-center gap-3">
        <Switch
          checked={isOn}
          onCheckedChange={(on) => field.onChange(on ? spokenYellow : "")}
          aria-labelledby={id}
        />
        <span id={id} className="text-sm font-medium">
          {t("spokenWord")}
        </span>
      </span>
      {isOn ? (
        <div className="sm:max-w-56">
          <ColorField path="look.spoken" name="spokenColor" />
        </div>
      ) : null}
    </div>
  );
}

/** A line below the first: with the first line's look, or with its own. */
function LevelLook({ level }: { level: number }) {
  const t = useTranslations("compose.kit");
  const { control, getValues } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "look.subHeadingLevels" });
  const own = field.value[level - 1] ?? null;
  const number = String(level);
  const set = (isOwn: boolean) => {
    const levels = Array.from({ length: 5 }, (_, index) => field.value[index] ?? null);
    const first = structuredClone(getValues("look.subHeading"));
    levels[level - 1] = isOwn ? first : null;
    field.onChange(levels.slice(0, levels.findLastIndex((look) => look !== null) + 1));
  };
  return (
    <div data-field={`look.subHeadingLevels.${level - 1}`}>
      <label className="flex items-center gap-3 text-sm">
        <Switch
          checked={own !== null}
          onCheckedChange={set}
          aria-label={t("folds.levelOwn", { level: number })}
        />
        <span className="font-medium">{t("folds.levelOwn", { level: number })}</span>
        {own ? null : <span className="text-[13px] text-faint">{t("folds.levelLike")}</span>}
      </label>
      {own ? (
        <div className="mt-3">
          <TextLookFields
            path={`look.subHeadingLevels.${level - 1}`}
            legend={t("stickers.own", { level: number })}
          />
        </div>
      ) : null}
    </div>
  );
}
