"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EntryMenu } from "@/components/ui/entry-menu";
import type { EntryDoings } from "./kept-list";

/** The menu at the end of an entry's row; a deleted entry has the one way back. */
export function RowMenu({
  doings,
  deleted,
  tabIndex,
}: {
  doings: EntryDoings;
  deleted: boolean;
  tabIndex: number;
}) {
  const t = useTranslations("lists");
  if (deleted) {
    return (
      <Button size="sm" tabIndex={tabIndex} onClick={doings.onPutBack}>
        {t("restore")}
      </Button>
    );
  }
  return (
    <EntryMenu
      label={t("more", { name: doings.name })}
      tabIndex={tabIndex}
      onRename={doings.onRename}
      onDuplicate={doings.onCopy}
      onDelete={doings.onDelete}
    />
  );
}
