"use client";

import { CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { TemplateView } from "@/lib/model/form/template";

/** What a template sets and since when it is there, or why it cannot be used. Draws only. */
export function TemplateFacts({ template }: { template: TemplateView }) {
  const t = useTranslations("compose.templates");
  const format = useFormatter();
  const { state, sets, size, createdAt } = template;
  if (state !== "ready") return <TemplateProblem text={t(`state.${state}`)} />;
  const words = sets.map((part) =>
    part === "size" && size ? `${t("parts.size")} ${t("size", size)}` : t(`parts.${part}`),
  );
  return (
    <span className="block text-[13px] text-muted">
      {words.length > 0 ? t("sets", { parts: format.list(words) }) : t("setsNothing")}
      {createdAt ? (
        <span className="block text-xs text-faint">
          {t("made", {
            when: format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </span>
      ) : null}
    </span>
  );
}

export function TemplateProblem({ text }: { text: string }) {
  return (
    <span className="flex items-start gap-1.5 text-[13px] text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {text}
    </span>
  );
}
