"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { WallForm } from "@/lib/model/form/wall-form";
import { drawKeys, shortHash } from "@/lib/model/wall/draw-keys";
import { type Strip, type WallAnswer, wallAnswerSchema } from "@/lib/model/wall/wall-answer";
import { post } from "../../preview/use-preview-plan";

/** A place on the wall. `strip` is null while its video is being planned. */
export type Place = {
  draw: number;
  key: string;
  strip: Strip | null;
  /** The project of a video that a job planned. */
  projectId?: string;
  /**
   * Why there is no strip on a wall that jobs plan. `open`: no job was asked for it; `lost`: it could not be
   * planned or read.
   */
  waits?: "open" | "planning" | "lost";
  /** What the backend said about it. */
  problem?: { code: string; message: string; requestId: string } | null;
};

/**
 * The form that a wall is planned from: all of it but the name and what was done on the wall. What counts as
 * recent is set by the first thing that is done, and says nothing where recent videos do not count.
 */
function planKey(form: ComposeForm): string {
  const likeness = form.likeness.recent ? form.likeness : { ...form.likeness, until: null };
  return shortHash(JSON.stringify({ ...form, likeness, name: "", wall: null, planned: null }));
}

/** So many plans are held; the oldest go first. */
const mostHeld = 600;

/**
 * The strips of the wall. A plan is asked for once: a draw never changes, so only what is new is
 * planned, and what comes back by an undo is there at once.
 * @param form the form, with `wall` as its wall
 */
export function useWallPlan(form: ComposeForm, wall: WallForm, enabled: boolean) {
  const [held] = useState(() => new Map<string, Strip>());
  const ofForm = useMemo(() => planKey(form), [form]);
  const keys = useMemo(() => {
    const ofDraws = drawKeys(wall);
    return wall.outputs.map((draw) => `${ofForm}.${ofDraws[draw]}`);
  }, [wall, ofForm]);
  const query = useQuery<WallAnswer>({
    queryKey: ["wall", shortHash(keys.join())],
    queryFn: async ({ signal }) => {
      const positions = keys.flatMap((key, at) => (held.has(key) ? [] : [at]));
      if (positions.length === 0) return { state: "planned", strips: [], notes: [] };
      const response = await post(paths.api.previewWall(), { form, positions }, signal);
      const answer = wallAnswerSchema.parse(await response.json());
      if (answer.state !== "planned") return answer;
      for (const [at, strip] of answer.strips.entries()) {
        const key = keys[positions[at] ?? -1];
        if (key) held.set(key, strip);
      }
      for (const key of [...held.keys()].slice(0, Math.max(0, held.size - mostHeld))) {
        if (!keys.includes(key)) held.delete(key);
      }
      return answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled,
  });
  const places = wall.outputs.map((draw, at): Place => {
    const key = keys[at] ?? "";
    return { draw, key, strip: held.get(key) ?? null };
  });
  const { data: answer, isFetching, isError, refetch: retry } = query;
  return { places, answer, isFetching, isError, retry };
}
