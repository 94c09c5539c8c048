"use client";

import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/base/pure/paths";
import type { JobRow as Row } from "@/lib/model/job";
import { ClipStill } from "../clip/clip-still";
import { StateBadge } from "../status/state-badge";

/** One job in the list: a still, its name and its state. The whole row is a link to the job. */
export function JobRow({ row }: { row: Row }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const kinds = useTranslations("compose.kinds");
  const open = row.state === "waiting" || row.state === "working";
  const when = format.dateTime(new Date(row.createdAt), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <li className="relative flex items-center gap-4 px-3 py-3 transition-colors first:rounded-t-xl last:rounded-b-xl hover:bg-sunken/60 sm:px-4">
      <Still mediaId={row.coverMediaId} />
      <div className="min-w-0 flex-1">
        <Link
          href={paths.job(row.jobId)}
          className="line-clamp-2 font-medium after:absolute after:inset-0 after:rounded-[inherit]"
        >
          {row.name}
        </Link>
        <p className="mt-0.5 text-[13px] text-faint">
          {row.kind ? `${kinds(`${row.kind}.title`)} · ` : null}
          {when}
          {row.elsewhere ? ` · ${t("elsewhere")}` : null}
        </p>
        <div className="mt-1.5 sm:hidden">
          <Counts row={row} />
        </div>
      </div>
      <div className="hidden w-52 shrink-0 sm:block">
        <Counts row={row} />
        {open ? (
          <Progress
            className="mt-2"
            label={t("progressLabel")}
            value={row.ready + row.failed > 0 ? (row.ready + row.failed) / row.count : null}
          />
        ) : null}
      </div>
      <div className="flex shrink-0 justify-end sm:w-28">
        <StateBadge state={row.state} />
      </div>
    </li>
  );
}

function Counts({ row }: { row: Row }) {
  const t = useTranslations("jobs");
  return (
    <p className="flex flex-wrap gap-x-3 text-[13px] text-muted tabular-nums">
      <span>
        {row.planned > 0
          ? t("plannedOf", { planned: row.planned, count: row.count })
          : t("readyOf", { ready: row.ready, count: row.count })}
      </span>
      {row.failed > 0 ? (
        <span className="text-bad">{t("failedCount", { count: row.failed })}</span>
      ) : null}
    </p>
  );
}

function Still({ mediaId }: { mediaId: string | null }) {
  return (
    <span className="relative grid aspect-3/4 w-12 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken text-faint sm:w-14">
      <Clapperboard aria-hidden className="size-5 opacity-60" />
      {mediaId ? <ClipStill mediaId={mediaId} /> : null}
    </span>
  );
}
