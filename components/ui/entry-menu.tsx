"use client";

import { Copy, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./icon-button";
import type { MenuItem } from "./later/menu-list";
import { Menu } from "./menu";

/** What can be done with an entry of a list: rename, copy, delete, and what only this kind of entry knows. `label` names the entry. */
export function EntryMenu({
  label,
  tabIndex,
  onRename,
  onDuplicate,
  onDelete,
  items = [],
}: {
  label: string;
  tabIndex?: number;
  onRename?: () => void;
  onDuplicate?: () => void;
  onDelete?: () => void;
  /** Stand between copy and delete. */
  items?: readonly MenuItem[];
}) {
  const t = useTranslations("common");
  // Waits until the menu has returned the focus, which would else leave where the name is typed.
  const renameLater = onRename && (() => setTimeout(onRename, 0));
  return (
    <Menu
      trigger={
        <IconButton size="sm" tooltip={false} label={label} tabIndex={tabIndex}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      items={[
        ...(renameLater
          ? [{ label: t("rename"), icon: <Pencil aria-hidden />, onSelect: renameLater }]
          : []),
        ...(onDuplicate
          ? [{ label: t("duplicate"), icon: <Copy aria-hidden />, onSelect: onDuplicate }]
          : []),
        ...items,
        ...(onDelete
          ? [
              {
                label: t("delete"),
                icon: <Trash2 aria-hidden />,
                tone: "danger" as const,
                onSelect: onDelete,
              },
            ]
          : []),
      ]}
    />
  );
}
