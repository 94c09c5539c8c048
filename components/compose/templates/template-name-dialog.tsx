"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { templateNameSchema, type TemplateView } from "@/lib/model/form/template";

/** Asks for another name of a template. */
export function TemplateNameDialog({
  template,
  pending,
  onName,
  onClose,
}: {
  template: TemplateView;
  pending: boolean;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.templates");
  const common = useTranslations("common");
  const [name, setName] = useState(template.name);
  const [problem, setProblem] = useState<string | undefined>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const parsed = templateNameSchema.safeParse(name);
    if (parsed.success) onName(parsed.data);
    else setProblem(t(`errors.${parsed.error.issues[0]?.message as "nameEmpty"}`));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("rename")}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="template-name" pending={pending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id="template-name" noValidate onSubmit={save}>
        <Field label={t("name")} error={problem}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={128}
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                setName(event.target.value);
                setProblem(undefined);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
