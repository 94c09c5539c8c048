"use client";

import { CircleAlert, ListPlus, LoaderCircle } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import { Button } from "@/components/ui/button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { PlannedPreview } from "@/lib/model/wall/planned-answer";
import { outdatedDraws, planningKey, toPlanningForm } from "@/lib/model/wall/planned-wall";
import { useBackend } from "../form/compose-context";
import { CostNote } from "../submit/cost-note";
import type { usePlanJob } from "./state/use-plan-job";
import type { Place } from "./state/use-wall-plan";
import { useWall } from "./state/wall-context";

type Job = ReturnType<typeof usePlanJob>;

/**
 * Above the strips that a job plans: what the next press lets it plan and costs, how far it is, what went
 * wrong and what to do about that, and that the form was changed since.
 */
export function PlannedBar({
  form,
  places,
  previews,
  job,
}: {
  form: ComposeForm;
  places: readonly Place[];
  previews: readonly PlannedPreview[];
  job: Job;
}) {
  const { wall, previews: jobs, startOver } = useWall();
  const t = useTranslations("compose.wall.planned");
  const key = useMemo(() => planningKey(form), [form]);
  const outdated = outdatedDraws(wall.outputs, jobs, key).length;
  const waiting = places.filter(({ waits }) => waits === "planning").length;
  const open = places.filter(({ waits }) => waits === "open").length;
  return (
    <div className="flex flex-col gap-3">
      {job.refusal?.code ? (
        <CloudError failure={{ ...job.refusal, code: job.refusal.code }} />
      ) : null}
      {job.refusal && !job.refusal.code ? (
        <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3 text-sm">
          {t("notSent")}
        </p>
      ) : null}
      <Failures previews={previews} places={places} job={job} />
      {waiting > 0 ? <UnderWay previews={previews} waiting={waiting} /> : null}
      {open > 0 ? <Open form={form} open={open} isFirst={jobs.length === 0} job={job} /> : null}
      {outdated > 0 ? (
        <p
          role="status"
          className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn"
        >
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 flex-1">{t("outdated", { count: outdated })}</span>
          <Button size="sm" onClick={startOver}>
            {t("startOver")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Open({
  form,
  open,
  isFirst,
  job,
}: {
  form: ComposeForm;
  open: number;
  isFirst: boolean;
  job: Job;
}) {
  const t = useTranslations("compose.wall.planned");
  const { can } = useBackend();
  const { previews } = useWall();
  const planning = useMemo(
    () => toPlanningForm(form, open, previews.length),
    [form, open, previews.length],
  );
  return (
    <section className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl bg-surface p-4 shadow-card">
      <p className="min-w-0 flex-1 basis-80 text-sm">
        {t(isFirst ? "lead" : "leadMore", { count: open })}{" "}
        {can.prices ? (
          <span className="text-muted">
            <CostNote form={planning} clipSeconds={0} before="· " />
          </span>
        ) : (
          <span className="text-muted">{t("noCost")}</span>
        )}
      </p>
      <Button
        variant="primary"
        icon={<ListPlus aria-hidden />}
        pending={job.isSending}
        onClick={job.plan}
      >
        {t(isFirst ? "plan" : "planMore", { count: open })}
      </Button>
    </section>
  );
}

function UnderWay({ previews, waiting }: { previews: readonly PlannedPreview[]; waiting: number }) {
  const t = useTranslations("compose.wall.planned");
  const shares = previews.flatMap(({ state, progress }) =>
    state === "planning" && progress !== null ? [progress] : [],
  );
  const isSending = previews.every(({ state }) => state === "sending");
  const isAnalysing = previews.some((preview) => preview.isAnalysing);
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t(isSending ? "sending" : isAnalysing ? "analysing" : "underWay", { count: waiting })}
      {shares.length > 0
        ? ` ${t("progress", { percent: String(Math.round(Math.min(...shares) * 100)) })}`
        : null}
    </p>
  );
}

/** What could not be planned or read, each reason once, and the way on. */
function Failures({
  previews,
  places,
  job,
}: {
  previews: readonly PlannedPreview[];
  places: readonly Place[];
  job: Job;
}) {
  const t = useTranslations("compose.wall.planned");
  const lost = places.filter(({ waits }) => waits === "lost");
  if (lost.length === 0) return null;
  const whole = previews.filter(({ state }) =>
    ["failed", "unsent", "elsewhere", "gone"].includes(state),
  );
  const problem =
    whole.find(({ failure }) => failure?.code)?.failure ??
    lost.find(({ problem: said }) => said && said.code !== "gone" && said.code !== "unreadable")
      ?.problem;
  const state = whole[0]?.state;
  const words =
    state === "elsewhere" || state === "gone" || state === "unsent"
      ? t(state, { count: lost.length })
      : t("lost", { count: lost.length });
  return (
    <section role="alert" className="rounded-lg bg-bad-soft px-4 py-3">
      <p className="text-sm font-medium text-bad">{words}</p>
      {problem ? <CloudError failure={problem} bare /> : null}
      {whole.length > 0 ? (
        <Button
          size="sm"
          className="mt-3"
          onClick={() => job.forget(whole.map(({ token }) => token))}
        >
          {t("again")}
        </Button>
      ) : (
        <p className="mt-1 text-sm">{t("replaceLost")}</p>
      )}
    </section>
  );
}
