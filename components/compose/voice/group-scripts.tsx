"use client";

import { memo, type ReactNode, useCallback } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { type ComposeForm, composeLimits } from "@/lib/model/form/compose-form";
import { NumberField } from "../kit/number-field";
import { RecordButton } from "./recording/record-button";
import { TextList } from "../words/text-list";

type Below = (text: string, groupName: string | null) => ReactNode;

/** A list of scripts for each group, in the order of the groups. */
export function GroupScripts({ below }: { below: Below }) {
  const { control } = useFormContext<ComposeForm>();
  const count = useWatch({ control, name: "groups", compute: (groups) => groups.length });
  return (
    <ol className="mt-5 flex flex-col gap-5">
      {Array.from({ length: count }, (_, index) => (
        <OneGroup key={`${count}-${index}`} index={index} below={below} />
      ))}
    </ol>
  );
}

const recordAction = (text: string, name: string) => <RecordButton text={text} script={name} />;

const hasText = (texts: string[] | undefined) => (texts ?? []).some((text) => text.trim() !== "");

const OneGroup = memo(function OneGroup({ index, below }: { index: number; below: Below }) {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const name =
    useWatch({ control, name: `groups.${index}.name` }) ||
    t("groups.defaultName", { number: String(index + 1) });
  const speaks = useWatch({ control, name: `groups.${index}.speechTexts`, compute: hasText });
  const belowScript = useCallback((text: string) => below(text, name), [below, name]);
  return (
    <li className="border-l-2 border-line pl-4 sm:pl-6">
      <TextList
        path={`groups.${index}.speechTexts`}
        label={name}
        itemLabel={t("voice.scriptOf", { name })}
        placeholder={t("voice.groupScriptPlaceholder", { name })}
        most={composeLimits.speechTexts}
        longest={composeLimits.speechTextLength}
        multiline
        below={belowScript}
        action={recordAction}
      />
      {speaks ? null : (
        <NumberField
          path={`groups.${index}.silentSeconds`}
          label={t("voice.silentSeconds")}
          unit={t("look.seconds")}
          min={0.1}
          max={300}
          step={0.1}
          nullable
          placeholder="5"
          className="mt-2 w-52"
        />
      )}
    </li>
  );
});
