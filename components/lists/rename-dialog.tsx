"use client";

import { useTranslations } from "use-intl";
import { NameDialog } from "@/components/ui/name-dialog";

/** Asks for another name of an entry. `onName` returns why it cannot be kept. */
export function RenameDialog({
  name,
  onName,
  onClose,
}: {
  name: string;
  onName: (name: string) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const t = useTranslations("lists");
  return (
    <NameDialog
      title={t("renameTitle")}
      name={name}
      label={t("renameLabel")}
      mostCharacters={80}
      onName={async (next) => {
        const problem = await onName(next);
        if (problem === undefined) onClose();
        return problem;
      }}
      onClose={onClose}
    />
  );
}
