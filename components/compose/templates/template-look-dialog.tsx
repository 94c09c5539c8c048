"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CloudError, FailureDetails } from "@/components/errors/cloud-error";
import type { Failure } from "@/components/errors/use-error-words";
import { Checkbox } from "@/components/ui/control/checkbox";
import { FieldError } from "@/components/ui/control/field";
import { NameDialog } from "@/components/ui/name-dialog";
import { addTemplateAction, replaceTemplateAction } from "@/lib/compose/templates/template-actions";
import { partsOfForm } from "@/lib/compose/templates/to-template-body";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { templateNameSchema, type TemplatePart } from "@/lib/model/form/template";
import { templateKey } from "./use-templates";

/** Why a template was not saved. `isPlain`: the text says it all, and the failure is for developers. */
type Problem = { text: string; failure?: Failure; isPlain?: boolean };

/**
 * Saves chosen parts of the form's look: as a new template, or as the new content of an existing
 * one. `onSaved` gets the template's id and the parts that it sets.
 */
export function TemplateLookDialog({
  form,
  replaced,
  onSaved,
  onClose,
}: {
  form: ComposeForm;
  /** Set when this template's look is to be replaced. */
  replaced?: { templateId: string; name: string } | undefined;
  onSaved: (templateId: string, parts: readonly TemplatePart[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.templates");
  const queries = useQueryClient();
  const [all] = useState(() => partsOfForm(form));
  const [parts, setParts] = useState<readonly TemplatePart[]>(all);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** @returns what is wrong with the name; other problems stand below the parts */
  async function save(name: string): Promise<string | undefined> {
    const named = templateNameSchema.safeParse(name);
    if (!replaced && !named.success) {
      return t(`errors.${named.error.issues[0]?.message as "nameEmpty"}`);
    }
    const refused = await send(named.data ?? name);
    if (refused) setProblem(refused);
    return undefined;
  }

  async function send(name: string) {
    if (parts.length === 0) return { text: t("errors.partsNone") };
    const look = { form, parts: [...parts] };
    const sent = replaced
      ? replaceTemplateAction({ ...look, templateId: replaced.templateId })
      : addTemplateAction({ ...look, name });
    const answer = await sent.catch(() => null);
    if (!answer?.ok) return toProblem(answer);
    await queries.invalidateQueries({ queryKey: [templateKey] });
    const templateId = replaced?.templateId ?? answer.value?.templateId ?? "";
    onSaved(templateId, parts);
    onClose();
    return null;
  }

  function toProblem(answer: ({ reason: string } & Failure) | null): Problem {
    if (answer?.reason === "cloud") return { text: t("errors.unexpected"), failure: answer };
    if (answer?.reason !== "look") return { text: t("errors.unexpected") };
    return { text: t("errors.look"), failure: { message: answer.message }, isPlain: true };
  }

  return (
    <NameDialog
      title={replaced ? t("replaceTitle", { name: replaced.name }) : t("saveTitle")}
      description={replaced ? t("replaceText") : t("saveText")}
      name={replaced ? null : form.name}
      label={t("name")}
      mostCharacters={128}
      submitLabel={replaced ? t("replaceDo") : undefined}
      onName={save}
      onClose={onClose}
    >
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
          {problem.failure ? (
            problem.isPlain ? (
              <FailureDetails failure={problem.failure} />
            ) : (
              <CloudError failure={problem.failure} bare />
            )
          ) : null}
        </div>
      ) : null}
    </NameDialog>
  );
}
