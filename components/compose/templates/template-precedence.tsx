"use client";

import { useMemo } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/control/segmented";
import { makeRequest } from "@/lib/compose/to-request";
import { whoDecides } from "@/lib/compose/templates/who-decides";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type TemplatePart, templateParts, type TemplateView } from "@/lib/model/form/template";
import { useFormValues } from "../form/use-form-values";

const anywhere = { bucket: "bucket", region: "region", clientToken: "decide" };

/** For each part that a chosen template sets: whether the form or the template decides it. */
export function TemplatePrecedence({ templates }: { templates: readonly TemplateView[] }) {
  const t = useTranslations("compose.templates");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "leftToTemplates" });
  const form = useFormValues(400);
  // Takes the form as if no part were left to templates, to see which parts the form could decide.
  const deciders = useMemo(
    () => whoDecides(makeRequest({ ...form, leftToTemplates: [] }, anywhere), templates),
    [form, templates],
  );
  const parts = templateParts.filter((part) => deciders.has(part));
  if (parts.length === 0) return null;
  const leave = (part: TemplatePart, isLeft: boolean) =>
    field.onChange(
      templateParts.filter((each) => (each === part ? isLeft : field.value.includes(each))),
    );
  const claimed = parts.filter(
    (part) => deciders.get(part) !== "template" && !field.value.includes(part),
  );
  return (
    <section aria-label={t("decidesTitle")} className="rounded-lg border border-line p-4">
      <h4 className="text-[13px] font-medium">{t("decidesTitle")}</h4>
      <p className="mt-0.5 text-[13px] text-faint">{t("decidesText")}</p>
      <ul className="mt-2 divide-y divide-line">
        {parts.map((part) => {
          const isLeft = field.value.includes(part);
          const decider = deciders.get(part);
          return (
            <li
              key={part}
              className="flex min-h-11 items-center justify-between gap-x-4 gap-y-1 py-1.5 max-sm:flex-col max-sm:items-start max-sm:py-2"
            >
              <span className="text-sm">
                {t(`parts.${part}`)}
                {decider === "both" && !isLeft ? (
                  <span className="block text-xs text-faint">{t("both")}</span>
                ) : null}
              </span>
              {decider === "template" ? (
                <span className="text-[13px] text-muted">{t("formSilent")}</span>
              ) : (
                <Segmented
                  label={t(`parts.${part}`)}
                  size="sm"
                  value={isLeft ? "template" : "form"}
                  options={[
                    { value: "template", label: t("template") },
                    { value: "form", label: t("form") },
                  ]}
                  onChange={(value) => leave(part, value === "template")}
                />
              )}
            </li>
          );
        })}
      </ul>
      {claimed.length > 1 ? (
        <Button
          variant="ghost"
          size="sm"
          className="mt-2"
          onClick={() =>
            field.onChange(
              templateParts.filter((each) => claimed.includes(each) || field.value.includes(each)),
            )
          }
        >
          {t("leaveAll")}
        </Button>
      ) : null}
    </section>
  );
}
