"use client";

import { useTranslations } from "use-intl";
import { ListFilter } from "./list-toolbar";

/** The filter of a list that has no other: what is there, or what was deleted lately. */
export function ShowDeleted({
  show,
  onChange,
}: {
  show: "deleted" | null;
  onChange: (show: "deleted" | null) => void;
}) {
  const t = useTranslations("lists");
  return (
    <ListFilter
      label={t("show")}
      value={show}
      all={t("current")}
      choices={[{ value: "deleted", label: t("deleted") }]}
      onChange={onChange}
    />
  );
}
