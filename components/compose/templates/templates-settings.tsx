"use client";

import { BookmarkPlus, ListPlus, X } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { pathsInFold } from "@/lib/compose/fields/derive";
import { templateIdLimit } from "@/lib/ims/schema/config/template-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type TemplatePart, templateParts } from "@/lib/model/form/template";
import { FidelityBadge } from "../kit/fidelity-badge";
import { Fold } from "../kit/fold";
import { TemplatePrecedence } from "./template-precedence";
import { TemplateProblem } from "./template-facts";
import { TemplateRow } from "./template-row";
import { TextList } from "../words/text-list";
import { useField } from "../kit/use-field";
import { useTemplatesById } from "./use-templates";
import { deferred } from "@/components/ui/later/deferred";

const TemplateDialog = deferred(async () => (await import("./template-dialog")).TemplateDialog);
const TemplateLookDialog = deferred(
  async () => (await import("./template-look-dialog")).TemplateLookDialog,
);

/** Templates of the account: chosen, saved, and who decides what. Ids can be typed, too. */
export function TemplatesSettings() {
  const t = useTranslations("compose.templates");
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "templates" });
  const { label, hint } = useField("templates", "templates");
  const [choosing, setChoosing] = useState(false);
  const [saved, setSaved] = useState<ComposeForm | null>(null);
  const templates = useTemplatesById(field.value);
  const { ids } = templates;
  const remove = (id: string) => field.onChange(field.value.filter((each) => each.trim() !== id));

  /** Leaves the parts that a newly chosen template sets to it; this can be undone below. */
  function use(next: string[], sets: readonly TemplatePart[]): void {
    field.onChange(next);
    const set = new Set([...getValues("leftToTemplates"), ...sets]);
    const left = templateParts.filter((part) => set.has(part));
    setValue("leftToTemplates", left, { shouldDirty: true });
  }

  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-2 text-[13px] text-faint">
        {t("lead")} <FidelityBadge path="templates" />
      </p>
      {templates.isError ? (
        <LoadFailure
          text={t("listFailed")}
          error={templates.error}
          onRetry={() => void templates.refetch()}
        />
      ) : null}
      {ids.length > 0 ? (
        <ul aria-label={t("chosen")} className="-my-1 divide-y divide-line">
          {ids.map((id) => {
            const template = templates.items.find(({ templateId }) => templateId === id);
            if (template) {
              return <TemplateRow key={id} template={template} onRemove={() => remove(id)} />;
            }
            const isGone = templates.missing.includes(id);
            return (
              <UnknownRow
                key={id}
                id={id}
                text={isGone ? t("state.gone") : templates.isError ? t("state.unknown") : null}
                onRemove={() => remove(id)}
              />
            );
          })}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<ListPlus aria-hidden />} onClick={() => setChoosing(true)}>
          {t("choose")}
        </Button>
        <Button
          size="sm"
          icon={<BookmarkPlus aria-hidden />}
          onClick={() => setSaved(structuredClone(getValues()))}
        >
          {t("save")}
        </Button>
      </div>
      <TemplatePrecedence templates={templates.items} />
      <Fold title={t("typed")} paths={pathsInFold("templates")}>
        <div className="pl-4 sm:pl-6">
          <TextList
            path="templates"
            label={label}
            itemLabel={label}
            hint={hint}
            placeholder=""
            most={templateIdLimit}
            longest={64}
          />
        </div>
      </Fold>
      {choosing ? (
        <TemplateDialog
          chosen={ids}
          most={templateIdLimit}
          onChoose={(next, added) =>
            use(
              next,
              added.flatMap(({ sets }) => sets),
            )
          }
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {saved ? (
        <TemplateLookDialog
          form={saved}
          onSaved={(templateId, parts) => {
            const isRoom = ids.length < templateIdLimit;
            toast.done(t("saved"), {
              ...(isRoom && {
                action: { label: t("savedUse"), onClick: () => use([...ids, templateId], parts) },
              }),
            });
          }}
          onClose={() => setSaved(null)}
        />
      ) : null}
    </div>
  );
}

/** An id without known facts: it is being looked up, or its template is gone. */
function UnknownRow({
  id,
  text,
  onRemove,
}: {
  id: string;
  text: string | null;
  onRemove: () => void;
}) {
  const t = useTranslations("compose.templates");
  return (
    <li className="flex items-start gap-2 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="text-sm break-all">
          <code className="text-[13px]">{id}</code>
        </p>
        {text ? <TemplateProblem text={text} /> : <p className="text-[13px] text-faint">…</p>}
      </div>
      <IconButton label={t("remove", { name: id })} tooltip={false} size="sm" onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
