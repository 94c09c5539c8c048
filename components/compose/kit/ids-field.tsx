"use client";

import { ListPlus } from "lucide-react";
import { useId, useState } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { isRefusedValue } from "@/lib/compose/checks/field-fidelity";
import { allEffects, type EffectGroup } from "@/lib/ims/schema/effects/effect";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { IdChip } from "./id-chip";
import { useBackend } from "../form/compose-context";
import { type FieldKey, useField } from "./use-field";
import { deferred } from "@/components/ui/later/deferred";

const IdsDialog = deferred(async () => (await import("./ids-dialog")).IdsDialog);

/** Any number of ids from a list of Alibaba Cloud, shown with their names. Other ids can be typed. */
export function IdsField({
  path,
  name,
  groups,
}: {
  path: FieldPathByValue<ComposeForm, string[]>;
  name: FieldKey;
  groups: readonly EffectGroup[];
}) {
  const t = useTranslations("compose.kit.ids");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside } = useField(path, name);
  const { can } = useBackend();
  const isRefused = (value: string) => !can.allFields && isRefusedValue(path, value);
  const [open, setOpen] = useState(false);
  const id = useId();
  const names = new Map(allEffects(groups).map((effect) => [effect.id, effect.label[locale]]));
  return (
    <div role="group" aria-labelledby={id} data-field={path}>
      <div className="mb-1 flex items-center gap-2">
        <span id={id} className="text-[13px] font-medium">
          {label}
        </span>
        {aside}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {field.value.map((value) => (
          <IdChip
            key={value}
            label={names.get(value) ?? value}
            removeLabel={t("remove", { name: names.get(value) ?? value })}
            onRemove={() => field.onChange(field.value.filter((other) => other !== value))}
          />
        ))}
        <Button
          variant="ghost"
          size="sm"
          icon={<ListPlus aria-hidden />}
          aria-label={t("chooseFor", { label })}
          onClick={() => setOpen(true)}
        >
          {t("choose")}
        </Button>
      </div>
      {problem ? <FieldError message={problem} /> : null}
      <p className="mt-1 text-[13px] text-faint">{hint}</p>
      {open ? (
        <IdsDialog
          title={label}
          groups={groups}
          isRefused={isRefused}
          chosen={field.value}
          onChange={field.onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
