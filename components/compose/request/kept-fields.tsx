"use client";

import { X } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isLeftOut, keptPath } from "@/lib/model/form/kept";

const parameters: Record<string, string> = {
  input: "InputConfig",
  editing: "EditingConfig",
  output: "OutputConfig",
  templateIds: "TemplateConfig",
  userData: "UserData",
};

const pathOf = (entry: ComposeForm["kept"][number]): string =>
  keptPath(entry).replace(/^\w+/, (name) => parameters[name] ?? name);

/** The fields of a pasted request that the form does not have: each is shown and can be removed. */
export function KeptFields() {
  const t = useTranslations("compose.request");
  const { control, setValue } = useFormContext<ComposeForm>();
  const kept = useWatch({ control, name: "kept" });
  const shown = kept.filter((entry) => !isLeftOut(entry));
  const leftOut = kept.length - shown.length;
  if (kept.length === 0) return null;
  const leaveOut = (entry: (typeof kept)[number]) =>
    setValue(
      "kept",
      kept.filter((other) => other !== entry),
      { shouldDirty: true },
    );
  return (
    <section aria-label={t("keptTitle")} className="mb-4 rounded-lg bg-sunken p-4 text-sm">
      {shown.length > 0 ? (
        <>
          <h3 className="font-medium">{t("keptTitle")}</h3>
          <p className="mt-1 text-[13px] text-muted">{t("keptText")}</p>
          <ul className="mt-2 divide-y divide-line">
            {shown.map((entry) => (
              <li key={keptPath(entry)} className="flex items-start gap-3 py-1.5">
                <code className="min-w-0 flex-1 text-xs leading-relaxed break-all">
                  {pathOf(entry)} = {JSON.stringify(entry.kept)}
                </code>
                <IconButton label={t("leaveOut")} size="sm" onClick={() => leaveOut(entry)}>
                  <X aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {leftOut > 0 ? (
        <p className="mt-2 text-[13px] text-muted first:mt-0">
          {t("leftToIms", { count: leftOut })}
        </p>
      ) : null}
    </section>
  );
}
