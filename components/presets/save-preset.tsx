"use client";

import { Bookmark } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonLook } from "@/components/ui/button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { deferred } from "@/components/ui/later/deferred";

const SavePresetDialog = deferred(
  async () => (await import("./save-preset-dialog")).SavePresetDialog,
);

/**
 * A button that saves a form as a preset. `form` is called when the dialog opens, so that the
 * current form is saved.
 */
export function SavePreset({
  form,
  variant = "secondary",
  size = "md",
}: { form: () => ComposeForm } & ButtonLook) {
  const t = useTranslations("presets");
  const [asking, setAsking] = useState<ComposeForm | null>(null);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={<Bookmark aria-hidden />}
        onClick={() => setAsking(form())}
      >
        {t("save")}
      </Button>
      {asking ? <SavePresetDialog form={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
