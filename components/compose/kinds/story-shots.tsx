"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { shotLimits } from "@/lib/ims/schema/config/scene-info";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { newStoryShot } from "@/lib/model/form/kinds/match-form";
import { useProblem } from "../form/use-error-text";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { AddItem, RemoveItem } from "../kit/item-buttons";
import { RecordButton } from "../voice/recording/record-button";
import { RecordingNote } from "../voice/recording/recording-note";
import { useFollowText } from "../words/use-follow-text";
import { WordHits } from "../words/word-hits";

/** A storyboard: for each shot what it shows, and what is said in it or how long it is. */
export function StoryShots() {
  const t = useTranslations("compose.kinds");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "match.shots" });
  const problem = useProblem("match.shots");
  return (
    <div data-field="match.shots" className="flex flex-col gap-3">
      <ol className="flex flex-col gap-3">
        {fields.map((field, index) => (
          <li key={field.id} className="flex items-start gap-2 rounded-lg border border-line p-3">
            <div className="grid min-w-0 flex-1 gap-x-4 gap-y-3 sm:grid-cols-2">
              <OptionalText
                path={`match.shots.${index}.text`}
                name="storyText"
                className="sm:col-span-2"
              />
              <SpokenText index={index} />
              <OptionalNumber path={`match.shots.${index}.seconds`} name="storySeconds" />
              <OptionalText
                path={`match.shots.${index}.name`}
                name="storyName"
                className="sm:col-span-2"
              />
            </div>
            <RemoveItem
              label={t("removeShot", { number: String(index + 1) })}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <AddItem isFull={fields.length >= shotLimits.shots} onClick={() => append(newStoryShot())}>
        {t("addShot")}
      </AddItem>
      {problem ? <FieldError message={problem} /> : null}
    </div>
  );
}

/** What is said in a shot, with its listed words. */
function SpokenText({ index }: { index: number }) {
  const { control, setValue } = useFormContext<ComposeForm>();
  const path = `match.shots.${index}.speech` as const;
  const text = useWatch({ control, name: path }) ?? "";
  const t = useTranslations("compose");
  const follow = useFollowText();
  const name = { list: t("voice.script"), number: String(index + 1) };
  return (
    <div>
      <div className="flex items-start">
        <div
          className="min-w-0 flex-1"
          onInput={({ target }) => {
            if (target instanceof HTMLInputElement) follow(text, target.value);
          }}
        >
          <OptionalText path={path} name="storySpeech" />
        </div>
        <div className="pt-6">
          <RecordButton text={text} script={t("lists.row", name)} isOfRow={false} />
        </div>
      </div>
      <RecordingNote text={text} />
      <WordHits
        text={text}
        onSet={(next) => {
          follow(text, next);
          setValue(path, next, { shouldDirty: true, shouldValidate: true });
        }}
      />
    </div>
  );
}
