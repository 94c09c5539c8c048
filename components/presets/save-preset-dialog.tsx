"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { presetNameSchema } from "@/lib/model/preset";
import { savePreset } from "@/lib/presets/actions";

/** Asks for the name of a preset and saves it. */
export function SavePresetDialog({ form, onClose }: { form: ComposeForm; onClose: () => void }) {
  const t = useTranslations("presets");
  const common = useTranslations("common");
  const router = useRouter();
  const [name, setName] = useState(form.name);
  const [error, setError] = useState<string | undefined>();
  const [pending, setPending] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    // React events pass through portals: this submit must not be the compose form's as well.
    event.stopPropagation();
    const parsed = presetNameSchema.safeParse(name);
    if (!parsed.success) {
      setError(t(name.trim() ? "errors.nameLong" : "errors.nameEmpty"));
      return;
    }
    setPending(true);
    const result = await savePreset({ name: parsed.data, form }).catch(() => null);
    setPending(false);
    if (!result?.ok) {
      const known = { full: "errors.full", invalid: "errors.tooLarge" } as const;
      setError(t(known[result?.reason as keyof typeof known] ?? "errors.unexpected"));
      return;
    }
    toast.done(t("saved"), {
      action: { label: t("show"), onClick: () => router.push(paths.presets()) },
    });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("saveTitle")}
      description={t("saveText")}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="save-preset" pending={pending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id="save-preset" onSubmit={(event) => void save(event)} noValidate>
        <Field label={t("name")} error={error}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={120}
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                setName(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
