"use client";

import { Plus, X } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { type ComposeForm, composeLimits } from "@/lib/model/form/compose-form";
import { Section } from "@/components/ui/section";
import { useStepNumber } from "../kinds/steps";
import { TextList } from "./text-list";

/** Titles, and up to five lines of sub-headings. */
export function WordsSection() {
  const t = useTranslations("compose");
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const levels = Math.max(
    1,
    useWatch({ control, name: "subHeadings", compute: (all) => all.length }),
  );
  const setLevels = (subHeadings: string[][]) =>
    setValue("subHeadings", subHeadings, { shouldDirty: true, shouldTouch: true });
  const current = () => {
    const all = getValues("subHeadings");
    return all.length > 0 ? all : [[]];
  };
  return (
    <Section
      id="step-words"
      number={useStepNumber("words")}
      title={t("sections.words")}
      lead={t("sections.wordsLead")}
    >
      <div className="flex flex-col gap-6">
        <TextList
          path="titles"
          label={t("words.titles")}
          itemLabel={t("words.title")}
          hint={t("words.titlesHint")}
          placeholder={t("words.titlePlaceholder")}
          most={composeLimits.texts}
          longest={composeLimits.textLength}
        />
        {Array.from({ length: levels }, (_, level) => {
          const number = String(level + 1);
          return (
            <TextList
              // The index is the level, and a level has no other identity.
              key={`${levels}-${number}`}
              path={`subHeadings.${level}`}
              label={
                levels === 1
                  ? t("words.subHeadings")
                  : t("words.subHeadingsLevel", { level: number })
              }
              itemLabel={t("words.subHeading")}
              hint={level === 0 ? t("words.subHeadingsHint") : undefined}
              placeholder={level === 0 ? t("words.subHeadingPlaceholder") : ""}
              most={composeLimits.texts}
              longest={composeLimits.textLength}
              aside={
                levels > 1 ? (
                  <IconButton
                    label={t("words.removeLevel", { level: number })}
                    tooltip={false}
                    size="sm"
                    onClick={() => setLevels(current().toSpliced(level, 1))}
                  >
                    <X aria-hidden />
                  </IconButton>
                ) : null
              }
              more={
                level === levels - 1 && levels < inputLimits.subHeadingLevels ? (
                  <Button
                    variant="ghost"
                    size="sm"
                    icon={<Plus aria-hidden />}
                    onClick={() => setLevels([...current(), []])}
                  >
                    {t("words.addLevel")}
                  </Button>
                ) : null
              }
            />
          );
        })}
      </div>
    </Section>
  );
}
