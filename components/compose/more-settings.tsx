"use client";

import { type FieldErrors, get, useFormContext, useFormState, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { ComposeForm } from "@/lib/model/compose-form";
import { LookSettings } from "./look-settings";
import { QualitySettings, qualityOf } from "./quality-settings";
import { Section } from "./section";
import { SoundSettings } from "./sound-settings";
import { StickerSettings } from "./sticker-settings";

const hasErrorIn = (errors: FieldErrors<ComposeForm>, ...paths: string[]) =>
  paths.some((path) => get(errors, path) !== undefined);

const lookPaths = [
  "look.title",
  "look.subHeading",
  "look.caption",
  "look.background",
  "look.transitions",
  "look.shotSeconds",
  "look.imageSeconds",
  "look.alignment",
];

const summaryOf = (form: ComposeForm) => ({
  title: form.look.title.fontSize,
  caption: form.look.caption.fontSize,
  background: form.look.background.kind,
  music: form.sound.music.length,
  stickers: form.look.stickers.length,
  quality: qualityOf(form.output.crf ?? 23),
});

/** Everything with a good default, folded away; a section with a mistake opens by itself. */
export function MoreSettings() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const { errors } = useFormState({ control });
  const now = useWatch({ control, compute: summaryOf });
  const backgrounds = {
    blur: t("look.blur"),
    color: t("look.colorFill"),
    image: t("look.image"),
    black: t("look.black"),
    none: t("look.none"),
  } as const;
  return (
    <Section id="step-more" number={5} title={t("sections.more")} lead={t("sections.moreLead")}>
      <div className="-mt-2 divide-y divide-line">
        <Disclosure
          title={t("look.title")}
          summary={t("look.summary", {
            title: String(now.title),
            caption: String(now.caption),
            background: backgrounds[now.background],
          })}
          open={hasErrorIn(errors, ...lookPaths)}
        >
          <LookSettings />
        </Disclosure>
        <Disclosure
          title={t("sound.title")}
          summary={t("sound.summary", { count: now.music })}
          open={hasErrorIn(errors, "sound")}
        >
          <SoundSettings />
        </Disclosure>
        <Disclosure
          title={t("stickers.title")}
          summary={t("stickers.summary", { count: now.stickers })}
          open={hasErrorIn(errors, "look.stickers")}
        >
          <StickerSettings />
        </Disclosure>
        <Disclosure
          title={t("quality.title")}
          summary={t("quality.summary", { level: t(`quality.${now.quality}`) })}
          open={hasErrorIn(errors, "output.crf", "seed")}
        >
          <QualitySettings />
        </Disclosure>
      </div>
    </Section>
  );
}
