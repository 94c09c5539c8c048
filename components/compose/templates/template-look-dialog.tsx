"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import type { Failure } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { addTemplateAction, replaceTemplateAction } from "@/lib/compose/templates/template-actions";
import { partsOfForm } from "@/lib/compose/templates/to-template-body";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { templateNameSchema, type TemplatePart } from "@/lib/model/form/template";
import { templateKey } from "./use-templates";

/**
 * Keeps chosen parts of the form's look: as a new template, or in place of the look of one that is
 * there. `onSaved` gets the id and what it sets.
 */
export function TemplateLookDialog({
  form,
  replaced,
  onSaved,
  onClose,
}: {
  form: ComposeForm;
  /** Set to replace the look of this one. */
  replaced?: { templateId: string; name: string } | undefined;
  onSaved: (templateId: string, parts: readonly TemplatePart[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.templates");
  const common = useTranslations("common");
  const queries = useQueryClient();
  const [all] = useState(() => partsOfForm(form));
  const [parts, setParts] = useState<readonly TemplatePart[]>(all);
  const [name, setName] = useState(form.name);
  const [problem, setProblem] = useState<{ text: string; failure?: Failure } | null>(null);
  const [nameProblem, setNameProblem] = useState<string | undefined>();
  const [pending, setPending] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    // React events pass through portals: this submit must not be the compose form's as well.
    event.stopPropagation();
    const named = templateNameSchema.safeParse(name);
    if (!replaced && !named.success) {
      setNameProblem(t(`errors.${named.error.issues[0]?.message as "nameEmpty"}`));
      return;
    }
    if (parts.length === 0) return setProblem({ text: t("errors.partsNone") });
    setPending(true);
    const look = { form, parts: [...parts] };
    const sent = replaced
      ? replaceTemplateAction({ ...look, templateId: replaced.templateId })
      : addTemplateAction({ ...look, name: named.data ?? name });
    const answer = await sent.catch(() => null);
    setPending(false);
    if (!answer?.ok) return setProblem(toProblem(answer));
    await queries.invalidateQueries({ queryKey: [templateKey] });
    const templateId = replaced?.templateId ?? answer.value?.templateId ?? "";
    onSaved(templateId, parts);
    onClose();
  }

  function toProblem(answer: ({ reason: string } & Failure) | null) {
    if (answer?.reason === "cloud") return { text: t("errors.unexpected"), failure: answer };
    if (answer?.reason !== "look") return { text: t("errors.unexpected") };
    return { text: t("errors.look", { message: answer.message ?? "" }) };
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={replaced ? t("replaceTitle", { name: replaced.name }) : t("saveTitle")}
      description={replaced ? t("replaceText") : t("saveText")}
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="template-look" pending={pending}>
            {replaced ? t("replaceDo") : common("save")}
          </Button>
        </>
      }
    >
      <form
        id="template-look"
        className="grid gap-4"
        noValidate
        onSubmit={(event) => void save(event)}
      >
        {replaced ? null : (
          <Field label={t("name")} error={nameProblem}>
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={128}
                onFocus={(event) => event.target.select()}
                onChange={(event) => {
                  setName(event.target.value);
                  setNameProblem(undefined);
                }}
              />
            )}
          </Field>
        )}
        <fieldset>
          <legend className="mb-1.5 text-[13px] font-medium">{t("what")}</legend>
          <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
            {all.map((part) => (
              <Checkbox
                key={part}
                label={t(`parts.${part}`)}
                checked={parts.includes(part)}
                onChange={({ target }) => {
                  setProblem(null);
                  setParts(
                    all.filter((each) => (each === part ? target.checked : parts.includes(each))),
                  );
                }}
              />
            ))}
          </div>
        </fieldset>
        {problem ? (
          <div role="alert">
            <FieldError message={problem.text} />
            {problem.failure ? <CloudError failure={problem.failure} bare /> : null}
          </div>
        ) : null}
      </form>
    </Dialog>
  );
}
