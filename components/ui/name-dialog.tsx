"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import { Field } from "./control/field";
import { Input } from "./control/input";
import { Dialog } from "./dialog";
import { Form } from "./form";

/**
 * Asks for a name, and passes it to `onName` on submit. `onName` returns an error for the name, or
 * nothing on success; the typed text stays. The caller closes the dialog.
 */
export function NameDialog({
  title,
  description,
  name: given,
  label,
  mostCharacters,
  submitLabel,
  onName,
  onClose,
  children,
}: {
  title: string;
  description?: string | undefined;
  /** The initial name; null when the item has a name and only the other fields are needed. */
  name: string | null;
  label: string;
  mostCharacters: number;
  /** "Save" when absent. */
  submitLabel?: string | undefined;
  onName: (name: string) => Promise<string | undefined>;
  onClose: () => void;
  /** Further fields. */
  children?: ReactNode;
}) {
  const common = useTranslations("common");
  const id = useId();
  const [name, setName] = useState(given ?? "");
  const [problem, setProblem] = useState<string | undefined>();
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    // React events bubble through portals: this submit must not submit the form behind.
    event.stopPropagation();
    if (pending) return;
    setPending(true);
    setProblem(await onName(name).finally(() => setPending(false)));
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form={id} pending={pending}>
            {submitLabel ?? common("save")}
          </Button>
        </>
      }
    >
      <Form id={id} className="grid gap-4" onSubmit={(event) => void send(event)}>
        {given === null ? null : (
          <Field label={label} error={problem}>
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={mostCharacters}
                onFocus={(event) => event.target.select()}
                onChange={(event) => {
                  setName(event.target.value);
                  setProblem(undefined);
                }}
              />
            )}
          </Field>
        )}
        {children}
      </Form>
    </Dialog>
  );
}
