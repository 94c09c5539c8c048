"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { NameDialog } from "@/components/ui/name-dialog";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { savePreset } from "@/lib/presets/actions";

/** Asks for the name of a preset and saves it. */
export function SavePresetDialog({ form, onClose }: { form: ComposeForm; onClose: () => void }) {
  const t = useTranslations("presets");
  const router = useRouter();

  /** @returns why it was not saved */
  async function save(name: string): Promise<string | undefined> {
    const { presetNameSchema } = await import("@/lib/model/preset");
    const parsed = presetNameSchema.safeParse(name);
    if (!parsed.success) return t(name.trim() ? "errors.nameLong" : "errors.nameEmpty");
    const result = await savePreset({ name: parsed.data, form }).catch(() => null);
    if (!result?.ok) {
      const known = { full: "errors.full", invalid: "errors.tooLarge" } as const;
      return t(known[result?.reason as keyof typeof known] ?? "errors.unexpected");
    }
    toast.done(t("saved"), {
      action: { label: t("show"), onClick: () => router.push(paths.presets()) },
    });
    onClose();
    return undefined;
  }

  return (
    <NameDialog
      title={t("saveTitle")}
      description={t("saveText")}
      name={form.name}
      label={t("name")}
      mostCharacters={120}
      onName={save}
      onClose={onClose}
    />
  );
}
