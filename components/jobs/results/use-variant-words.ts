"use client";

import { useTranslations } from "use-intl";
import { useVoiceName } from "@/lib/i18n/use-voice-name";
import { columnWords } from "@/lib/model/sheet/column-words";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";

export type VariantWords = {
  columnName: (column: SheetColumn) => string;
  /** A level as people read it: voices by their names, a blank cell as what the form says. */
  levelName: (column: SheetColumn, text: string) => string;
};

export function useVariantWords(groups: readonly string[]): VariantWords {
  const t = useTranslations("sheet");
  const results = useTranslations("results");
  const voiceName = useVoiceName();
  return {
    columnName(column) {
      const { key, values } = columnWords(column, groups);
      return t(key, values);
    },
    levelName(column, text) {
      if (!text) return results("fromForm");
      return column === "voice" ? voiceName(text) : text;
    },
  };
}
