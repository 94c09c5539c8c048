"use client";

import { useTranslations } from "use-intl";
import type { FormPath } from "@/lib/model/draft/json-value";
import { useFieldName } from "../submit/field-names";

type Named = { path: FormPath; what?: "added" | "removed" | "changed" };

const mostNames = 5;

/**
 * The names of fields in one line, each once; the first few of many. `whole` says of each what happened to
 * it: "Title 2 changed".
 */
export function useFieldList(): (fields: readonly Named[], manner?: "whole") => string {
  const t = useTranslations("compose.drafts");
  const nameOf = useFieldName();
  return (fields, manner) => {
    const said = fields.map(({ path, what }) => {
      const field = nameOf(path.join("."));
      if (manner === "whole") return t(`did.${what ?? "changed"}`, { field });
      return what === "added" || what === "removed" ? t(what, { field }) : field;
    });
    const names = [...new Set(said)];
    const more = names.length - mostNames;
    const shown = names.slice(0, mostNames);
    return [...shown, ...(more > 0 ? [t("more", { count: more })] : [])].join(", ");
  };
}
