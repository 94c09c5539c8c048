"use client";

import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { FailureDetails } from "@/components/errors/cloud-error";
import { CodeText } from "@/components/ui/code-text";
import { connectionSteps, type StepResult } from "@/lib/model/settings/connection-test";
import type { TestState } from "./use-connection-test";

const looks = {
  good: { icon: CircleCheck, tone: "text-good" },
  warn: { icon: TriangleAlert, tone: "text-warn" },
  bad: { icon: CircleAlert, tone: "text-bad" },
  skipped: { icon: CircleDashed, tone: "text-faint" },
} as const;

/** A finished step: the result, what to do about it, and text to paste. */
function StepRow({ result }: { result: StepResult }) {
  const t = useTranslations("settings.steps");
  const words = useTranslations("settings.findings");
  const { icon: Icon, tone } = looks[result.state];
  const { said, paste } = result;
  const what = words(`${result.finding}.what`, result.values as never);
  const mend = words(`${result.finding}.mend`, result.values as never);
  const isQuiet = result.state === "good" || result.state === "skipped";
  return (
    <li className="flex gap-3 py-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="min-w-0 flex-1 text-sm">
        <p>
          <span className="font-medium">{t(result.step)}</span>
          <span className="sr-only">, {t(result.state)}</span>
          <span className={`ml-2 break-words ${isQuiet ? "text-muted" : ""}`}>{what}</span>
        </p>
        {mend ? <p className="mt-1 text-muted">{mend}</p> : null}
        {said && (said.code || said.message) ? <FailureDetails failure={said} /> : null}
        {paste ? (
          <div className="mt-2">
            <CodeText text={paste.text} label={t(paste.kind)} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** The steps of the connection test: those reported so far, and the running one. */
export function ConnectionTestList({ test }: { test: TestState }) {
  const t = useTranslations("settings.steps");
  if (test.state === "idle") return null;
  const byStep = new Map(test.results.map((result) => [result.step, result]));
  const next = connectionSteps.find((step) => !byStep.has(step));
  const wrong = test.results.filter(({ state }) => state === "bad").length;
  return (
    <div className="mt-5 rounded-lg bg-sunken/60 px-4 py-3">
      <h3 className="text-[13px] font-medium">{t("title")}</h3>
      <ol className="mt-1 divide-y divide-line">
        {connectionSteps.map((step) => {
          const result = byStep.get(step);
          return result ? <StepRow key={step} result={result} /> : null;
        })}
        {test.state === "running" && next ? (
          <li className="flex gap-3 py-2.5 text-sm text-muted">
            <LoaderCircle aria-hidden className="mt-0.5 size-4 shrink-0 animate-spin" />
            <span>
              <span className="font-medium">{t(next)}</span>
              <span className="ml-2">{t("waiting")}</span>
            </span>
          </li>
        ) : null}
      </ol>
      <p role="status" className="mt-1 text-sm font-medium">
        {test.state === "broke" ? t("broke") : null}
        {test.state === "done" ? (wrong ? t("someBad", { count: wrong }) : t("allGood")) : null}
      </p>
    </div>
  );
}
