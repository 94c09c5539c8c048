"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { findingMessage } from "@/lib/jobs/clips/finding-message";
import type { ClipCheck } from "@/lib/model/job";

/** The result of the gate, which compares the clip with its plan. */
export function ClipCheckSection({ check }: { check: ClipCheck }) {
  const t = useTranslations("jobs.check");
  const notGood = check.findings.filter((finding) => finding.verdict !== "good");
  const levels = check.findings.filter((finding) => finding.verdict === "good");
  return (
    <section>
      <h3 className="text-[13px] font-medium">{t("title")}</h3>
      <div className="mt-1.5 space-y-1.5 text-sm text-muted">
        {check.verdict === "good" ? <p>{t("good")}</p> : null}
        {check.verdict === "attention" ? <p>{t("attentionText")}</p> : null}
        {check.verdict === "wrong" ? <p>{t("wrong")}</p> : null}
        {notGood.length > 0 ? <Findings findings={notGood} /> : null}
        {levels.length > 0 ? <Findings findings={levels} /> : null}
        {check.madeAgain && check.verdict !== "wrong" ? <p>{t("madeAgain")}</p> : null}
      </div>
    </section>
  );
}

function Findings({ findings }: { findings: ClipCheck["findings"] }) {
  const t = useTranslations("jobs.check");
  return (
    <ul className="list-disc space-y-1 pl-5">
      {findings.map((finding) => {
        const { key, values } = findingMessage(finding);
        return <li key={key}>{t(`rule.${key}`, values)}</li>;
      })}
    </ul>
  );
}

/** On the card of a clip that was delivered but should be reviewed: what was found, in words. */
export function CheckNote({ check }: { check: ClipCheck }) {
  const t = useTranslations("jobs.check");
  if (check.verdict === "good") return null;
  const found = check.findings.filter((finding) => finding.verdict !== "good");
  const sentences = found.map((finding) => {
    const { key, values } = findingMessage(finding);
    return t(`rule.${key}`, values);
  });
  return (
    <div className="mt-1 text-xs text-warn">
      <p className="flex items-center gap-1">
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        {t("attention")}
      </p>
      {sentences.length > 0 ? (
        <p className="mt-0.5 line-clamp-3 leading-snug" title={sentences.join(" ")}>
          {sentences.join(" ")}
        </p>
      ) : null}
    </div>
  );
}
