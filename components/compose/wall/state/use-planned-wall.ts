"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { WallPreview } from "@/lib/model/wall/planned-wall-form";
import type { WallForm } from "@/lib/model/form/wall-form";
import {
  type PlannedAnswer,
  plannedAnswerSchema,
  type PlannedPreview,
} from "@/lib/model/wall/planned-answer";
import { previewOf } from "@/lib/model/wall/planned-wall";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { post } from "../../preview/use-preview-plan";
import type { Place } from "./use-wall-plan";

/** Pauses between two questions: while strips can be read at once, and while the backend plans. */
const moreMs = 200;
const waitingMs = 2_500;

const isUnderWay = ({ state }: PlannedPreview) => state === "sending" || state === "planning";

function pauseMs(answer: PlannedAnswer | undefined): number | false {
  if (!answer) return false;
  if (answer.hasMore) return moreMs;
  return answer.previews.some(isUnderWay) ? waitingMs : false;
}

/**
 * The strips of a wall that jobs planned. They appear as the backend plans them and as its projects are read;
 * each project is read once.
 */
export function usePlannedWall(
  form: ComposeForm,
  wall: WallForm,
  previews: readonly WallPreview[],
  enabled: boolean,
) {
  const [held] = useState(() => ({
    ofProject: new Map<string, Strip>(),
    ofDraw: new Map<string, Strip>(),
  }));
  const tokens = useMemo(
    () => [
      ...new Set(wall.outputs.flatMap((draw) => previewOf(previews, draw)?.preview.token ?? [])),
    ],
    [wall.outputs, previews],
  );
  const { width, height } = form.output;
  const query = useQuery<PlannedAnswer>({
    queryKey: ["planned-wall", tokens.join()],
    queryFn: async ({ signal }) => {
      const known = [...held.ofProject.keys()].slice(-1000);
      const question = { previews: tokens, known, width, height };
      const response = await post(paths.api.previewPlanned(), question, signal);
      const answer = plannedAnswerSchema.parse(await response.json());
      for (const { projectId, strip } of answer.previews.flatMap(({ plans }) => plans)) {
        if (projectId !== null && strip) held.ofProject.set(projectId, strip);
      }
      return answer;
    },
    refetchInterval: ({ state }) => pauseMs(state.data),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    gcTime: 0,
    retry: 1,
    enabled: enabled && tokens.length > 0,
  });
  const { data, isFetching, isError, refetch } = query;

  /** One strip per draw that stays the same object, so that it is not rendered again. */
  function stripOf(draw: number, projectId: string): Strip | null {
    const key = `${draw} ${projectId}`;
    const known = held.ofDraw.get(key);
    if (known) return known;
    const strip = held.ofProject.get(projectId);
    if (!strip) return null;
    const own = { ...strip, draw };
    held.ofDraw.set(key, own);
    return own;
  }

  const places = wall.outputs.map((draw): Place => {
    const asked = previewOf(previews, draw);
    if (!asked) return { draw, key: `draw-${draw}`, strip: null, waits: "open" };
    const preview = data?.previews.find(({ token }) => token === asked.preview.token);
    const plan = preview?.plans.find(({ index }) => index === asked.index);
    const strip = plan?.projectId ? stripOf(draw, plan.projectId) : null;
    if (plan?.projectId && strip) {
      return { draw, key: plan.projectId, strip, projectId: plan.projectId };
    }
    const isLost = plan ? plan.problem !== null : preview && !isUnderWay(preview);
    return {
      draw,
      key: `draw-${draw}`,
      strip: null,
      waits: isLost ? "lost" : "planning",
      problem: plan?.problem ?? null,
    };
  });
  return {
    places,
    previews: data?.previews ?? [],
    isFetching,
    isError,
    retry: refetch,
  };
}
