"use client";

import { useTranslations } from "use-intl";
import type { FormPath } from "@/lib/model/draft/json-value";
import { useFieldName } from "../submit/field-names";

type Named = { path: FormPath; what?: "added" | "removed" | "changed" };

const mostNames = 5;

/** The names of fields in one line, each once; the first few of many. */
export function useFieldList(): (fields: readonly Named[]) => string {
  const t = useTranslations("compose.drafts");
  const nameOf = useFieldName();
  return (fields) => {
    const said = fields.map(({ path, what }) => {
      const field = nameOf(path.join("."));
      return what === "added" || what === "removed" ? t(what, { field }) : field;
    });
    const names = [...new Set(said)];
    const more = names.length - mostNames;
    const shown = names.slice(0, mostNames);
    return [...shown, ...(more > 0 ? [t("more", { count: more })] : [])].join(", ");
  };
}
