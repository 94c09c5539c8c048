"use client";

import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { makeOnly } from "@/lib/model/form/wall-form";
import { isKept, toBeMade } from "@/lib/model/wall/wall-state";
import { CostNote } from "../submit/cost-note";
import { KeyLegend } from "./key-legend";
import type { Place } from "./state/use-wall-plan";
import { useWall } from "./state/wall-context";

/** So many videos are made to try, before the others. */
const firstFew = 2;

/** What making costs, and the buttons that make the kept videos, or all. */
export function WallFooter({
  form,
  places,
  isSending,
  canMake,
  said,
  sentJob,
  onMake,
}: {
  form: ComposeForm;
  places: readonly Place[];
  isSending: boolean;
  canMake: boolean;
  /** What was done last, in words. */
  said: string;
  /** The job of the videos that were made first. */
  sentJob: string | null;
  onMake: (draws: number[], stays: boolean) => void;
}) {
  const t = useTranslations("compose.wall.make");
  const { wall, mode } = useWall();
  const planned = places.flatMap(({ draw, projectId }) => (projectId ? [draw] : [])).join();
  const next = useMemo(() => {
    const draws = toBeMade(wall);
    if (mode !== "planned") return draws;
    // Of what a job plans, only that can be made which it has planned.
    const ready = new Set(planned === "" ? [] : planned.split(",").map(Number));
    return draws.filter((draw) => ready.has(draw));
  }, [wall, mode, planned]);
  const hasKept = wall.outputs.some((draw) => isKept(wall, draw));
  const seconds = meanSeconds(places, next);
  const chosen = useMemo(() => (next.length > 0 ? makeOnly(form, next) : null), [form, next]);
  return (
    <footer className="z-10 shrink-0 border-t border-line bg-canvas">
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 sm:px-6">
        <div className="min-w-0 flex-1 basis-60 text-[13px] leading-snug text-muted">
          <p>
            {chosen && seconds !== null ? (
              <>
                <span className="font-medium text-ink">
                  {t("summary", {
                    count: next.length,
                    seconds: String(Math.max(1, Math.round(seconds))),
                  })}
                </span>
                <CostNote form={chosen} clipSeconds={seconds} before=" · " />
              </>
            ) : null}
            {next.length === 0 && toBeMade(wall).length === 0 ? t("keptAreMade") : null}
          </p>
          <p role="status" className="flex min-h-5 items-center gap-2">
            {said}
            {sentJob === null ? null : (
              <Link
                href={paths.job(sentJob)}
                className="font-medium text-accent underline-offset-2 hover:underline"
              >
                {t("openJob")}
              </Link>
            )}
          </p>
        </div>
        <KeyLegend />
        <div className="flex items-center gap-2 max-sm:w-full">
          {next.length > firstFew ? (
            <Button
              className="h-11 max-sm:flex-1"
              disabled={isSending || !canMake}
              onClick={() => onMake(next.slice(0, firstFew), true)}
            >
              {t("first", { count: String(firstFew) })}
            </Button>
          ) : null}
          <Button
            variant="primary"
            className="h-11 px-5 max-sm:flex-1"
            icon={<Clapperboard aria-hidden />}
            pending={isSending}
            disabled={next.length === 0 || !canMake}
            onClick={() => onMake(next, false)}
          >
            {next.length === 0
              ? t(toBeMade(wall).length === 0 ? "done" : "nothing")
              : t(hasKept ? "kept" : "all", { count: next.length })}
          </Button>
        </div>
      </div>
    </footer>
  );
}

function meanSeconds(places: readonly Place[], draws: readonly number[]): number | null {
  const lengths = places.flatMap(({ draw, strip }) =>
    strip && draws.includes(draw) ? [strip.durationSeconds] : [],
  );
  if (lengths.length === 0) return null;
  return lengths.reduce((sum, seconds) => sum + seconds, 0) / lengths.length;
}
