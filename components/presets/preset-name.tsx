"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Input } from "@/components/ui/control/input";
import { Form } from "@/components/ui/form";

/** The name being edited in the card: Enter or leaving the input saves, Escape cancels. */
export function PresetNameInput({
  name,
  onSave,
  onClose,
}: {
  name: string;
  /** @returns true when the name was saved */
  onSave: (name: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useTranslations("presets");
  const [value, setValue] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const closing = useRef(false);

  async function save(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (closing.current) return;
    closing.current = true;
    const { presetNameSchema } = await import("@/lib/model/preset");
    const parsed = presetNameSchema.safeParse(value);
    if (!parsed.success) {
      closing.current = false;
      setError(t(value.trim() ? "errors.nameLong" : "errors.nameEmpty"));
      return;
    }
    if (parsed.data === name || (await onSave(parsed.data))) onClose();
    else closing.current = false;
  }

  return (
    <Form onSubmit={(event) => void save(event)}>
      <Input
        // The person pressed "rename", so the input takes the focus.
        ref={(element) => element?.focus()}
        aria-label={t("renameLabel", { name })}
        aria-invalid={error ? true : undefined}
        className="h-8"
        value={value}
        maxLength={120}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setValue(event.target.value);
          setError(null);
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          closing.current = true;
          onClose();
        }}
      />
      {error ? (
        <p role="alert" className="mt-1 text-xs text-bad">
          {error}
        </p>
      ) : null}
    </Form>
  );
}
