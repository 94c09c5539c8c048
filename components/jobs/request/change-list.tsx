"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { type FormChange, formatFormPath } from "@/lib/jobs/compare/compare-forms";
import { mediaIdsIn } from "@/lib/jobs/media-ids-in";
import { fieldName } from "./field-label";

/** Differences between two forms, field by field, in words and with the path beneath. */
export function ChangeList({ changes }: { changes: readonly FormChange[] }) {
  const t = useTranslations("jobs");
  const mediaIds = useMemo(() => mediaIdsIn(changes), [changes]);
  const media = useMediaItems(mediaIds);
  // A field that is empty on one side and absent on the other is no visible difference.
  const visible = changes.filter((change) => !isNothing(change.before) || !isNothing(change.after));
  if (visible.length === 0) {
    return <p className="text-sm text-muted">{t("submitted.same")}</p>;
  }
  const show = (value: unknown): string => {
    if (isNothing(value)) return t("submitted.absent");
    if (typeof value === "boolean") return t(value ? "submitted.on" : "submitted.off");
    if (typeof value === "string") return media.byId.get(value)?.title ?? value;
    if (typeof value === "number") return String(value);
    return JSON.stringify(value);
  };
  return (
    <div>
      <p className="mb-2 text-[13px] font-medium">
        {t("submitted.changes", { count: visible.length })}
      </p>
      <table className="w-full table-fixed border-y border-line text-sm">
        <thead className="text-left text-xs text-faint">
          <tr className="border-b border-line">
            <th className="w-2/5 py-2 pr-3 font-medium">{t("submitted.field")}</th>
            <th className="py-2 pr-3 font-medium">{t("submitted.here")}</th>
            <th className="py-2 font-medium">{t("submitted.there")}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {visible.map((change) => {
            const name = fieldName(change.path);
            const path = formatFormPath(change.path);
            return (
              <tr key={path} className="align-top">
                <th scope="row" className="py-2 pr-3 text-left font-medium break-words">
                  {name ? t(`field.${name.key}`, { place: name.number, item: name.item }) : path}
                  <code className="block text-xs font-normal break-all text-faint">{path}</code>
                </th>
                <td className="py-2 pr-3 break-words whitespace-pre-line">{show(change.before)}</td>
                <td className="py-2 break-words whitespace-pre-line">{show(change.after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === "";
}
