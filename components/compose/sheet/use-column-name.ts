"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { columnWords } from "@/lib/model/sheet/column-words";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";

// Matched footage has no groups; a draft keeps those of the other kind.
const namesOf = ({ kind, groups }: ComposeForm) =>
  kind === "groups" ? groups.map(({ name }) => name) : [];

/** The names of the groups, whose shots a column can pin. */
export function useGroupNames(): string[] {
  const { control } = useFormContext<ComposeForm>();
  return useWatch({ control, compute: namesOf });
}

/** What a column is called on the screen. */
export function useColumnName(): (column: SheetColumn) => string {
  const t = useTranslations("sheet");
  const groups = useGroupNames();
  return (column) => {
    const { key, values } = columnWords(column, groups);
    return t(key, values);
  };
}
