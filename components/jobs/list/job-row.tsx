"use client";

import { Clapperboard, ListChecks, RotateCcw, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { EntryRow } from "@/components/lists/entry-row";
import type { ListSelection } from "@/components/lists/use-list-selection";
import { EntryMenu } from "@/components/ui/entry-menu";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/base/pure/paths";
import type { JobRow as Row } from "@/lib/model/job";
import { isOfPlans } from "@/lib/model/job-state";
import { ClipStill } from "../clip/clip-still";
import { PlanStrip } from "../clip/plan-strip";
import { StateBadge } from "../status/state-badge";

export type JobRowActions = {
  rename: (row: Row) => void;
  remove: (jobIds: string[]) => void;
  putBack: (jobIds: string[]) => void;
  removeForGood: (jobIds: string[]) => void;
};

/** One job in the list: a still or the strip of a plan, its name, how far it is, and its state. */
export function JobRow({
  row,
  selection,
  actions,
}: {
  row: Row;
  selection: ListSelection;
  actions: JobRowActions;
}) {
  const t = useTranslations("jobs");
  const lists = useTranslations("lists");
  const storage = useTranslations("retention.job");
  const format = useFormatter();
  const kinds = useTranslations("compose.kinds");
  const { jobId } = row;
  const isOpen = row.state === "waiting" || row.state === "working";
  const when = format.dateTime(new Date(row.createdAt), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const facts = [
    row.kind ? kinds(`${row.kind}.title`) : null,
    when,
    row.elsewhere ? t("elsewhere") : null,
  ].filter(Boolean);
  return (
    <EntryRow
      id={jobId}
      name={row.name}
      href={paths.job(jobId)}
      selection={selection}
      still={<Still row={row} />}
      facts={
        <>
          {facts.join(" · ")}
          <span className="sm:hidden">
            {" · "}
            <Counts row={row} />
          </span>
        </>
      }
      end={
        <>
          <div className="hidden w-44 shrink-0 text-[13px] text-muted tabular-nums sm:block">
            <Counts row={row} />
            {isOpen ? (
              <Progress
                className="mt-1.5"
                label={t("progressLabel")}
                value={row.ready + row.failed > 0 ? (row.ready + row.failed) / row.count : null}
              />
            ) : null}
          </div>
          <div className="flex shrink-0 justify-end sm:w-28">
            <StateBadge state={isOfPlans(row) ? "planned" : row.state} />
          </div>
        </>
      }
      menu={(tabIndex) => (
        <EntryMenu
          label={lists("more", { name: row.name })}
          tabIndex={tabIndex}
          {...(row.deletedAt === null
            ? {
                onRename: () => actions.rename(row),
                ...(isOpen ? {} : { onDelete: () => actions.remove([jobId]) }),
              }
            : {
                items: [
                  {
                    label: lists("restore"),
                    icon: <RotateCcw aria-hidden />,
                    onSelect: () => actions.putBack([jobId]),
                  },
                  {
                    label: storage("deleteForGood"),
                    icon: <Trash2 aria-hidden />,
                    tone: "danger" as const,
                    onSelect: () => actions.removeForGood([jobId]),
                  },
                ],
              })}
        />
      )}
    />
  );
}

function Counts({ row }: { row: Row }) {
  const t = useTranslations("jobs");
  return (
    <>
      {row.planned > 0
        ? t("plannedOf", { planned: row.planned, count: row.count })
        : t("readyOf", { ready: row.ready, count: row.count })}
      {row.failed > 0 ? (
        <span className="ml-3 text-bad">{t("failedCount", { count: row.failed })}</span>
      ) : null}
    </>
  );
}

function Still({ row }: { row: Row }) {
  const isPlan = isOfPlans(row);
  if (isPlan && row.strip.length > 0) {
    return <PlanStrip shots={row.strip} className="h-11 w-12 shrink-0 rounded-md sm:w-24" />;
  }
  return (
    <span className="relative grid h-11 w-12 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken text-faint sm:w-24">
      {isPlan ? (
        <ListChecks aria-hidden className="size-4 opacity-60" />
      ) : (
        <Clapperboard aria-hidden className="size-4 opacity-60" />
      )}
      {row.coverMediaId ? <ClipStill mediaId={row.coverMediaId} whole /> : null}
    </span>
  );
}
