"use client";

import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshSpecialWords } from "@/lib/model/form/speech-form";
import { ColorField } from "../kit/color-field";
import { FidelityBadge } from "../kit/fidelity-badge";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { FontField } from "../look/font-field";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { TextList } from "../words/text-list";
import { useField } from "../kit/use-field";

/** Words that look different in the captions, and words that are bleeped. */
export function SpecialWords() {
  const t = useTranslations("compose.kit.special");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "speech.specialWords" });
  return (
    <div data-field="speech.specialWords" className="flex flex-col gap-4">
      {fields.map((field, index) => (
        <OneList key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          onClick={() => append(freshSpecialWords("highlight"))}
        >
          {t("addHighlight")}
        </Button>
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          onClick={() => append(freshSpecialWords("forbidden"))}
        >
          {t("addForbidden")}
        </Button>
        <FidelityBadge path="speech.specialWords.0.kind" />
      </div>
    </div>
  );
}

function OneList({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations("compose.kit.special");
  const { control } = useFormContext<ComposeForm>();
  const path = `speech.specialWords.${index}` as const;
  const kind = useWatch({ control, name: `${path}.kind` });
  const words = useField(`${path}.words`, "words");
  return (
    <fieldset data-field={path} className="rounded-lg border border-line p-3">
      <legend className="sr-only">{t("legend", { number: String(index + 1) })}</legend>
      <div className="mb-2 flex items-center justify-between">
        <Badge>{t(kind)}</Badge>
        <IconButton label={t("remove")} tooltip={false} size="sm" tone="danger" onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="pl-4 sm:pl-6">
        <TextList
          path={`${path}.words`}
          label={words.label}
          itemLabel={t("word")}
          hint={words.hint}
          placeholder=""
          most={1000}
          longest={100}
        />
      </div>
      <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {kind === "highlight" ? (
          <>
            <FontField path={`${path}.look.font`} />
            <ColorField path={`${path}.look.color`} name="color" />
            <ColorField path={`${path}.look.outlineColor`} name="outlineColor" />
            <OptionalNumber path={`${path}.look.outlineWidth`} name="outline" />
            <OptionalSwitch path={`${path}.look.italic`} name="italic" />
            <OptionalSwitch path={`${path}.look.underline`} name="underline" />
            <ObeyedElsewhere
              paths={[`${path}.look.fontSize`, `${path}.look.bold`]}
              className="sm:col-span-2"
            >
              <OptionalNumber path={`${path}.look.fontSize`} name="fontSize" />
              <OptionalSwitch path={`${path}.look.bold`} name="bold" />
            </ObeyedElsewhere>
          </>
        ) : (
          <OptionalText
            path={`${path}.sound`}
            name="sound"
            options={[
              { id: "Beep", label: t("beep") },
              { id: "None", label: t("silence") },
            ]}
          />
        )}
      </div>
    </fieldset>
  );
}
