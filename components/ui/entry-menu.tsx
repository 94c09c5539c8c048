"use client";

import { Copy, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./icon-button";
import { Menu } from "./menu";

/** What can be done with an entry of a list: rename, copy, delete. `label` names the entry. */
export function EntryMenu({
  label,
  onRename,
  onDuplicate,
  onDelete,
}: {
  label: string;
  onRename: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations("common");
  return (
    <Menu
      trigger={
        <IconButton size="sm" tooltip={false} label={label}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      items={[
        {
          label: t("rename"),
          icon: <Pencil aria-hidden />,
          // Waits until the menu has returned the focus, which would else leave where the name is typed.
          onSelect: () => setTimeout(onRename, 0),
        },
        { label: t("duplicate"), icon: <Copy aria-hidden />, onSelect: onDuplicate },
        { label: t("delete"), icon: <Trash2 aria-hidden />, tone: "danger", onSelect: onDelete },
      ]}
    />
  );
}
