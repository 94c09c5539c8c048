"use client";

import clsx from "clsx";
import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useMediaItems } from "@/components/media/query/use-media-items";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isKept, jobOf } from "@/lib/model/wall/wall-state";
import { ChangedNote } from "./changed-note";
import { PlannedLikeness } from "./likeness/planned-likeness";
import { TwinsDialog } from "./likeness/twins-dialog";
import { useLikeness } from "./likeness/use-likeness";
import { twinOf } from "./likeness/twin-of";
import type { SubmitEnd } from "../submit/use-submit-job";
import type { PlannedPreview } from "@/lib/model/wall/planned-answer";
import type { WallAnswer } from "@/lib/model/wall/wall-answer";
import { NoStrips } from "./no-strips";
import { PlannedBar } from "./planned-bar";
import { WallRules } from "./rules/wall-rules";
import { useWallActs } from "./state/use-wall-acts";
import { useWallKeys } from "./state/use-wall-keys";
import { usePlanJob } from "./state/use-plan-job";
import type { Place } from "./state/use-wall-plan";
import { useWall } from "./state/wall-context";
import { WallViewContext } from "./state/wall-view";
import { LargeStrip } from "./strip/large-strip";
import { ShotMenu } from "./strip/shot-menu";
import { StripCard } from "./strip/strip-card";
import { WallFooter } from "./wall-footer";
import { WallHeader } from "./wall-header";

/**
 * Makes draws of the wall; `stays`: the page stays. `projectIds`: what a job planned of them, in their order;
 * null where the request names the draws itself.
 */
export type MakeDraws = (
  draws: readonly number[],
  stays: boolean,
  projectIds: readonly string[] | null,
) => Promise<SubmitEnd>;

/** The videos of a wall, from either source. */
export type ShownPlan = {
  places: readonly Place[];
  /** What was missing for drawing them; undefined where a job plans. */
  answer: WallAnswer | undefined;
  /** What the jobs that plan are doing. */
  previews: readonly PlannedPreview[];
  isFetching: boolean;
  isError: boolean;
  retry: () => Promise<unknown>;
};

/** So many shots fit into half of a wide window. */
const mostBeside = 5;

/** The strips of the wall between its heading and the buttons that make them. */
export function WallBoard({
  form,
  plan,
  make,
  isSending,
  onLeave,
  label,
}: {
  form: ComposeForm;
  plan: ShownPlan;
  make: MakeDraws;
  isSending: boolean;
  onLeave: (path: string | null) => void;
  label: string;
}) {
  const t = useTranslations("compose.wall");
  const { wall, mode, noteMade } = useWall();
  const job = usePlanJob(
    () => onLeave("summary"),
    () => void plan.retry(),
  );
  const { answer } = plan;
  // Until the submit has ended, that its job is unknown means nothing.
  const places = useMemo(
    () => (job.isSending ? plan.places.map(asPlanning) : plan.places),
    [plan.places, job.isSending],
  );
  const { byId } = useMediaItems(useMediaIds(places));
  const matrix = useLikeness(places);
  const acts = useWallActs({ form, places, byId });
  const [panel, setPanel] = useState<"likeness" | "rules" | null>(null);
  const [sentJob, setSentJob] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isOver = acts.large !== null || acts.pair !== null || acts.openShot !== null;
  useWallKeys({ list, count: places.length, acts, isOver });
  const toggle = (name: "likeness" | "rules") => () => setPanel(panel === name ? null : name);
  const missing =
    mode === null
      ? ({ state: "unavailable" } as const)
      : answer && answer.state !== "planned"
        ? answer
        : null;
  const hasFailed = plan.isError && !plan.isFetching;

  const onMake = async (draws: number[], stays: boolean) => {
    const ofDraw = new Map(places.map(({ draw, projectId }) => [draw, projectId]));
    const projectIds = draws.flatMap((draw) => ofDraw.get(draw) ?? []);
    const end = await make(draws, stays, mode === "planned" ? projectIds : null);
    if (end === "refused") onLeave("summary");
    if (typeof end === "string" || !stays) return;
    noteMade(draws, end.jobId);
    setSentJob(end.jobId);
    acts.say(t("said.made", { count: draws.length }));
  };
  // Videos of few shots stand side by side where there is room.
  const isNarrow = places.every(({ strip }) => (strip?.shots.length ?? 0) <= mostBeside);
  const { large, openShot, playing, current } = acts;
  return (
    <WallViewContext value={acts.view}>
      <div className="flex min-h-0 flex-1 flex-col">
        <WallHeader
          showsLikeness={panel === "likeness"}
          onToggleLikeness={toggle("likeness")}
          showsRules={panel === "rules"}
          onToggleRules={toggle("rules")}
          isPlanned={places.every(({ strip }) => strip !== null)}
        />
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
          <div className="mx-auto flex max-w-[1440px] flex-col gap-4 px-3 py-4 sm:px-6">
            {mode === "planned" ? (
              <PlannedBar form={form} places={places} previews={plan.previews} job={job} />
            ) : null}
            <ChangedNote places={places} />
            {panel === "likeness" ? <PlannedLikeness matrix={matrix} /> : null}
            {panel === "rules" ? <WallRules places={places} itemOf={(id) => byId.get(id)} /> : null}
            {missing || hasFailed ? (
              <NoStrips answer={missing} onGoTo={onLeave} onRetry={() => void plan.retry()} />
            ) : (
              <ul
                ref={list}
                aria-label={label}
                className={clsx("grid grid-cols-1 gap-3", isNarrow && "xl:grid-cols-2")}
              >
                {places.map(({ draw, key, strip, waits }, position) => (
                  <StripCard
                    key={position}
                    position={position}
                    count={places.length}
                    plan={key}
                    strip={strip}
                    waits={waits ?? null}
                    isKept={isKept(wall, draw)}
                    madeIn={jobOf(wall, draw)}
                    isCurrent={current === position}
                    isPlaying={playing === position}
                    {...twinOf(matrix, position, form.likeness.mostPercent)}
                  />
                ))}
              </ul>
            )}
          </div>
        </div>
        <WallFooter
          form={form}
          places={places}
          isSending={isSending}
          canMake={!missing && !hasFailed}
          said={acts.said}
          sentJob={sentJob}
          onMake={(draws, stays) => void onMake(draws, stays)}
        />
      </div>
      {large === null || !places[large] ? null : (
        <LargeStrip
          position={large}
          count={places.length}
          plan={places[large].key}
          strip={places[large].strip}
          isKept={isKept(wall, places[large].draw)}
          onMove={acts.view.openLarge}
          onClose={acts.closeLarge}
          undo={acts.undo}
        />
      )}
      {acts.pair ? <TwinsDialog pair={acts.pair} places={places} onClose={acts.closePair} /> : null}
      <ShotMenu
        open={openShot}
        strip={openShot ? (places[openShot.at.position]?.strip ?? null) : null}
        form={form}
        onClose={acts.closeShot}
      />
    </WallViewContext>
  );
}

const asPlanning = (place: Place): Place =>
  place.waits === "lost" && !place.problem ? { ...place, waits: "planning" } : place;

/** The files that the strips show or play. */
function useMediaIds(places: readonly Place[]): string[] {
  const ids = places.flatMap(({ strip }) =>
    strip ? [...strip.shots.map(({ mediaId }) => mediaId), strip.music?.mediaId ?? ""] : [],
  );
  const known = [...new Set(ids)].filter((id) => id !== "" && !id.includes("://")).join("\n");
  return useMemo(() => (known === "" ? [] : known.split("\n")), [known]);
}
