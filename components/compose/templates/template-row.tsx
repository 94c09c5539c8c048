"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis, PencilLine, Replace, Trash2, X } from "lucide-react";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { NameDialog } from "@/components/ui/name-dialog";
import { toast } from "@/components/ui/toast";
import {
  deleteTemplateAction,
  renameTemplateAction,
} from "@/lib/compose/templates/template-actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { templateNameSchema, type TemplateView } from "@/lib/model/form/template";
import { TemplateFacts } from "./template-facts";
import { TemplateLookDialog } from "./template-look-dialog";
import { templateKey, useTemplateUsage } from "./use-templates";

type DialogName = "rename" | "replace" | "delete";
type Answer = { ok: true } | { ok: false; reason: string; code?: string; message?: string };

/** A chosen template: the parts that it sets, and its actions. */
export function TemplateRow({
  template,
  onRemove,
}: {
  template: TemplateView;
  onRemove: () => void;
}) {
  const t = useTranslations("compose.templates");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const { getValues } = useFormContext<ComposeForm>();
  const [openDialog, setOpenDialog] = useState<DialogName | null>(null);
  const [pending, setPending] = useState(false);
  const { templateId, name } = template;
  const close = () => setOpenDialog(null);

  async function run(work: Promise<Answer>, done: string): Promise<boolean> {
    setPending(true);
    const answer = await work.catch(() => null);
    setPending(false);
    if (answer?.ok) {
      toast.done(done);
      close();
      await queries.invalidateQueries({ queryKey: [templateKey] });
      return true;
    }
    toast.failed(answer?.reason === "cloud" ? sentence(answer) : t("errors.unexpected"));
    return false;
  }

  return (
    <li className="flex items-start gap-2 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium break-words">{name}</p>
        <TemplateFacts template={template} />
      </div>
      <Menu
        trigger={
          <IconButton label={t("actions", { name })} tooltip={false} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
        items={[
          {
            label: t("rename"),
            icon: <PencilLine aria-hidden />,
            onSelect: () => setOpenDialog("rename"),
          },
          {
            label: t("replace"),
            icon: <Replace aria-hidden />,
            onSelect: () => setOpenDialog("replace"),
          },
          {
            label: t("delete"),
            icon: <Trash2 aria-hidden />,
            tone: "danger",
            onSelect: () => setOpenDialog("delete"),
          },
        ]}
      />
      <IconButton label={t("remove", { name })} tooltip={false} size="sm" onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
      {openDialog === "rename" ? (
        <NameDialog
          title={t("rename")}
          name={name}
          label={t("name")}
          mostCharacters={128}
          onName={async (typed) => {
            const named = templateNameSchema.safeParse(typed);
            if (!named.success) {
              return t(`errors.${named.error.issues[0]?.message as "nameEmpty"}`);
            }
            await run(renameTemplateAction({ templateId, name: named.data }), t("renamed"));
            return undefined;
          }}
          onClose={close}
        />
      ) : null}
      {openDialog === "replace" ? (
        <TemplateLookDialog
          form={structuredClone(getValues())}
          replaced={{ templateId, name }}
          onSaved={() => toast.done(t("replaced"))}
          onClose={close}
        />
      ) : null}
      {openDialog === "delete" ? (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t("deleteTitle", { name })}
          confirmLabel={t("delete")}
          pending={pending}
          onConfirm={() =>
            void run(deleteTemplateAction({ templateId }), t("deleted")).then(
              (isDone) => isDone && onRemove(),
            )
          }
        >
          <p>{t("deleteText")}</p>
          <Usage templateId={templateId} />
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

/** The presets that would stop working, shown before a template is deleted. */
function Usage({ templateId }: { templateId: string }) {
  const t = useTranslations("compose.templates");
  const usage = useTemplateUsage(templateId);
  if (usage.isError) return <p className="mt-3">{t("usageUnknown")}</p>;
  const names = usage.data?.presets ?? [];
  if (names.length === 0) return null;
  return (
    <div className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-warn">
      <p>{t("usedIn", { count: names.length })}</p>
      <ul className="mt-1 list-disc pl-5 font-medium">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
