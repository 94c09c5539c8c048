"use client";

import { Minus, Plus } from "lucide-react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/control/input";
import { type ComposeForm, composeLimits } from "@/lib/model/form/compose-form";
import { FirstHint } from "../hints/first-hint";
import { useProblem } from "../form/use-error-text";

/** How many videos: typed, or one more and one less. */
export function CountField() {
  const t = useTranslations("compose.output");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "output.count" });
  const problem = useProblem("output.count");
  const count = Number.isFinite(field.value) ? field.value : 0;
  const set = (next: number) => field.onChange(Math.min(composeLimits.count, Math.max(1, next)));
  return (
    <div data-field="output.count">
      <Field label={t("count")} hint={t("countHint")} error={problem}>
        {(attributes) => (
          <div className="flex items-center gap-1.5">
            <IconButton
              label={t("fewer")}
              // The arrow keys of the field do the same.
              tabIndex={-1}
              tooltip={false}
              className="!size-10 border border-line"
              disabled={count <= 1}
              onClick={() => set(count - 1)}
            >
              <Minus aria-hidden />
            </IconButton>
            <Input
              {...attributes}
              type="number"
              inputMode="numeric"
              min={1}
              max={composeLimits.count}
              value={Number.isFinite(field.value) ? field.value : ""}
              onChange={(event) =>
                field.onChange(event.target.value === "" ? Number.NaN : Number(event.target.value))
              }
              onBlur={field.onBlur}
              className="!w-20 [appearance:textfield] text-center text-base font-semibold tabular-nums [&::-webkit-inner-spin-button]:appearance-none"
            />
            <IconButton
              label={t("more")}
              tabIndex={-1}
              tooltip={false}
              className="!size-10 border border-line"
              disabled={count >= composeLimits.count}
              onClick={() => set(count + 1)}
            >
              <Plus aria-hidden />
            </IconButton>
          </div>
        )}
      </Field>
      <FirstHint id="count" className="mt-2" />
    </div>
  );
}
