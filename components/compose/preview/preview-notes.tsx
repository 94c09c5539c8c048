"use client";

import { Info } from "lucide-react";
import { useTranslations } from "use-intl";
import { usePreview } from "./preview-context";

/** Notes on this video: what the preview leaves out, and the planner's warnings. */
export function PreviewNotes() {
  const t = useTranslations("compose.notes");
  const title = useTranslations("compose.preview")("notes");
  const { answer } = usePreview();
  if (answer?.state !== "planned") return null;
  const codes = [...answer.notes, ...answer.plan.warnings];
  if (codes.length === 0) return null;
  const { tooAlike } = answer.plan;
  const words = (code: string) => {
    if (code === "too-alike" && tooAlike) {
      const { isEarlier, percent, groupName, variant } = tooAlike;
      const values = { percent, number: variant + 1, group: groupName ?? "" };
      return t(isEarlier ? "tooAlikeEarlier" : "tooAlikePair", {
        ...values,
        hasGroup: groupName === null ? "no" : "yes",
      });
    }
    return t.has(code as "other") ? t(code as "other", { code }) : t("other", { code });
  };
  return (
    <ul aria-label={title} className="flex flex-col gap-1.5 rounded-lg bg-warn-soft px-3 py-2.5">
      {codes.map((code) => (
        <li key={code} className="flex gap-2 text-[13px] text-warn">
          <Info aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{words(code)}</span>
        </li>
      ))}
    </ul>
  );
}
