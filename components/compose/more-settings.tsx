"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { pathsInFold } from "@/lib/compose/fields/derive";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress, canUseTemplates } from "@/lib/model/form/kinds/job-kinds";
import { useBackend } from "./form/compose-context";
import { Fold } from "./kit/fold";
import { qualityOf } from "./output/quality";
import { foldHeads, OneTabStop } from "./keys/one-tab-stop";
import { Section } from "@/components/ui/section";
import { useKind, useStepNumber } from "./kinds/steps";
import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";

const QualitySettings = deferred(
  async () => (await import("./output/quality-settings")).QualitySettings,
  <Skeleton className="h-24" />,
);

const TextsSettings = deferred(
  async () => (await import("./look/texts-settings")).TextsSettings,
  <Skeleton className="h-24" />,
);
const PictureSettings = deferred(
  async () => (await import("./look/picture-settings")).PictureSettings,
  <Skeleton className="h-24" />,
);
const EffectsSettings = deferred(
  async () => (await import("./look/effects-settings")).EffectsSettings,
  <Skeleton className="h-24" />,
);
const SoundSettings = deferred(
  async () => (await import("./voice/sound-settings")).SoundSettings,
  <Skeleton className="h-24" />,
);
const StickerSettings = deferred(
  async () => (await import("./look/sticker-settings")).StickerSettings,
  <Skeleton className="h-24" />,
);
const TargetSettings = deferred(
  async () => (await import("./output/target-settings")).TargetSettings,
  <Skeleton className="h-24" />,
);
const UserDataSettings = deferred(
  async () => (await import("./output/user-data-settings")).UserDataSettings,
  <Skeleton className="h-24" />,
);
const TemplatesSettings = deferred(
  async () => (await import("./templates/templates-settings")).TemplatesSettings,
  <Skeleton className="h-24" />,
);

type Parts = [
  ComposeForm["look"],
  ComposeForm["sound"],
  ComposeForm["output"],
  ComposeForm["userData"],
  ComposeForm["templates"],
];

const summaryOf = ([look, sound, output, userData, templates]: Parts) => ({
  title: look.title.fontSize,
  caption: look.caption.fontSize,
  background: look.background.kind,
  transitions: look.transitions.allow === true,
  vfx: look.vfx.allow === true,
  filters: look.filters.allow === true,
  music: sound.music.length,
  publicMusic: sound.music.length === 0 && sound.publicMusic,
  stickers: look.stickers.length,
  quality: output.crf === null ? null : qualityOf(output.crf),
  target: output.target.kind,
  previewOnly: output.previewOnly === true,
  callbacks:
    userData.own.length +
    [userData.notifyAddress, userData.mediaNotifyAddress].filter(Boolean).length,
  templates: templates.filter((id) => id.trim() !== "").length,
});

/** Settings with good defaults, folded away. A section with a mistake opens by itself. */
export function MoreSettings() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const now = useWatch({
    control,
    name: ["look", "sound", "output", "userData", "templates"],
    compute: summaryOf,
  });
  const kind = useKind();
  const backgrounds = {
    blur: t("look.blur"),
    color: t("look.colorFill"),
    image: t("look.image"),
    black: t("look.black"),
    none: t("look.none"),
  } as const;
  const effects = (["transitions", "vfx", "filters"] as const)
    .filter((effect) => now[effect])
    .map((effect) => t(`field.${effect}.label`));
  const { storageLocation } = useBackend();
  const targets = {
    auto: t(storageLocation ? "kit.folds.outputAutoVod" : "kit.folds.outputAuto"),
    address: t("kit.folds.outputAddress"),
    vod: t("kit.folds.outputVod"),
  } as const;
  return (
    <Section
      id="step-more"
      number={useStepNumber("more")}
      title={t("sections.more")}
      lead={t("sections.moreLead")}
    >
      <OneTabStop only={foldHeads} className="-mt-2 divide-y divide-line">
        {canDress(kind) ? (
          <>
            <Fold
              title={t("kit.folds.texts")}
              summary={t("look.summaryTexts", {
                title: String(now.title ?? "–"),
                caption: String(now.caption ?? "–"),
              })}
              paths={pathsInFold("texts")}
            >
              <TextsSettings />
            </Fold>
            <Fold
              title={t("kit.folds.picture")}
              summary={backgrounds[now.background]}
              paths={pathsInFold("picture")}
            >
              <PictureSettings />
            </Fold>
            <Fold
              title={t("kit.folds.effects")}
              summary={effects.length > 0 ? effects.join(" · ") : t("kit.folds.effectsNone")}
              paths={pathsInFold("effects")}
            >
              <EffectsSettings />
            </Fold>
            <Fold
              title={t("sound.title")}
              summary={
                now.publicMusic
                  ? t("field.publicMusic.label")
                  : t("sound.summary", { count: now.music })
              }
              paths={pathsInFold("sound")}
            >
              <SoundSettings />
            </Fold>
            <Fold
              title={t("stickers.title")}
              summary={t("stickers.summary", { count: now.stickers })}
              paths={pathsInFold("stickers")}
            >
              <StickerSettings />
            </Fold>
          </>
        ) : null}
        <Fold
          title={t("quality.title")}
          summary={now.quality ? t(`quality.${now.quality}`) : t("kit.facts.ims")}
          paths={pathsInFold("quality")}
        >
          <QualitySettings />
        </Fold>
        <Fold
          title={t("kit.folds.output")}
          summary={[targets[now.target], ...(now.previewOnly ? [t("kit.folds.preview")] : [])].join(
            " · ",
          )}
          paths={pathsInFold("output")}
        >
          <TargetSettings />
        </Fold>
        <Fold
          title={t("kit.folds.callbacks")}
          summary={
            now.callbacks > 0
              ? t("kit.folds.callbacksSome", { count: now.callbacks })
              : t("kit.folds.callbacksNone")
          }
          paths={pathsInFold("callbacks")}
        >
          <UserDataSettings />
        </Fold>
        {canUseTemplates(kind) ? (
          <Fold
            title={t("kit.folds.templates")}
            summary={t("kit.folds.templatesSome", { count: now.templates })}
            paths={pathsInFold("templates")}
          >
            <TemplatesSettings />
          </Fold>
        ) : null}
      </OneTabStop>
    </Section>
  );
}
