"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { inputClass } from "@/components/ui/control/input";
import { deferred } from "@/components/ui/later/deferred";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useField } from "../kit/use-field";
import type { TextLookPath } from "./text-look-path";

const FontDialog = deferred(async () => (await import("./font-dialog")).FontDialog);

/** A font, chosen from a list that shows each in its own letters. */
export function FontField({
  path,
}: {
  path: `${TextLookPath}.font` | `speech.specialWords.${number}.look.font`;
}) {
  const t = useTranslations("compose.styles.fonts");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const { control, setValue } = useFormContext<ComposeForm>();
  const addressPath = addressPathOf(path);
  const address = useWatch({ control, name: addressPath ?? "look.title.fontAddress" });
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside } = useField(path, "font");
  const [open, setOpen] = useState(false);
  const known = [...shippedFonts, ...fonts].find(({ id }) => id === field.value);
  const isOwn = addressPath !== null && address !== "";
  const name = isOwn ? field.value : (known?.label[locale] ?? field.value);
  return (
    <div data-field={path}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
        {(attributes) => (
          <button
            {...attributes}
            ref={field.ref}
            type="button"
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
            className={`${inputClass} flex h-10 items-center justify-between gap-2 text-left`}
          >
            <span className={field.value ? "truncate" : "text-faint"}>{name || t("none")}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
          </button>
        )}
      </Field>
      {open ? (
        <FontDialog
          title={label}
          value={field.value}
          address={addressPath && address}
          onChange={(font, own) => {
            field.onChange(font);
            if (addressPath) setValue(addressPath, own, { shouldDirty: true, shouldTouch: true });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** Words that are highlighted have the font of their text, and no file of their own. */
function addressPathOf(path: string): `${TextLookPath}.fontAddress` | null {
  const look = path.replace(/\.font$/, "");
  return look.startsWith("look.") ? (`${look as TextLookPath}.fontAddress` as const) : null;
}
