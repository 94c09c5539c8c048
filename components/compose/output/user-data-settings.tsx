"use client";

import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { userDataMaxBytes } from "@/lib/ims/schema/config/user-data";
import { userDataBytes } from "@/lib/model/form/user-data-form";
import { OptionalText } from "../kit/optional-text";
import { useField } from "../kit/use-field";
import { useProblem } from "../form/use-error-text";

/** The address that is called when clips are ready, and the data that each call returns. */
export function UserDataSettings() {
  const t = useTranslations("compose.kit.own");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "userData.own" });
  const { label, hint, problem } = useField("userData.own", "own");
  const used = useWatch({ control, compute: (form: ComposeForm) => userDataBytes(form).used });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <OptionalText path="userData.notifyAddress" name="notifyAddress" placeholder="https://" />
        <OptionalText
          path="userData.mediaNotifyAddress"
          name="mediaNotifyAddress"
          placeholder="https://"
        />
      </div>
      <fieldset data-field="userData.own">
        <legend className="mb-1 text-[13px] font-medium">{label}</legend>
        <p className="mb-2 text-[13px] text-faint">{hint}</p>
        <ul className="flex flex-col gap-2">
          {fields.map((field, index) => (
            <Pair key={field.id} index={index} onRemove={() => remove(index)} />
          ))}
        </ul>
        <div className="mt-2 flex items-center justify-between gap-3">
          <Button
            size="sm"
            icon={<Plus aria-hidden />}
            onClick={() => append({ key: "", value: "" })}
          >
            {t("add")}
          </Button>
          <span
            className={`text-xs tabular-nums ${used > userDataMaxBytes ? "text-bad" : "text-faint"}`}
          >
            {t("bytes", { used: String(used), most: String(userDataMaxBytes) })}
          </span>
        </div>
        {problem ? <FieldError message={problem} /> : null}
      </fieldset>
    </div>
  );
}

function Pair({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations("compose.kit.own");
  const { register, getValues } = useFormContext<ComposeForm>();
  const path = `userData.own.${index}` as const;
  const problem = useProblem(`${path}.key`);
  const number = String(index + 1);
  return (
    <li data-field={`${path}.key`}>
      <div className="flex items-center gap-2">
        <Input
          {...register(`${path}.key`)}
          defaultValue={getValues(`${path}.key`)}
          aria-label={t("key", { number })}
          aria-invalid={problem ? true : undefined}
          spellCheck={false}
          className="!w-2/5"
        />
        <Input
          {...register(`${path}.value`)}
          defaultValue={getValues(`${path}.value`)}
          aria-label={t("value", { number })}
          spellCheck={false}
        />
        <IconButton
          label={t("remove", { number })}
          tooltip={false}
          size="sm"
          tone="danger"
          onClick={onRemove}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {problem ? <FieldError message={problem} /> : null}
    </li>
  );
}
