import type { ComposeForm } from "../form/compose-form";
import { composeFormSchema } from "../form/compose-form-schema";
import type { WallPreview } from "./planned-wall-form";
import { shortHash } from "./draw-keys";

/** The job that planned a draw, and the number of the draw in it, from 0; null when none did. */
export function previewOf(
  previews: readonly WallPreview[],
  draw: number,
): { preview: WallPreview; index: number } | null {
  // The last one counts: draws of a job that failed are planned again under another token.
  const preview = previews.findLast(({ draws }) => draws.includes(draw));
  return preview ? { preview, index: preview.draws.indexOf(draw) } : null;
}

/** The shown draws that no job plans yet, by their position on the wall. */
export const unplannedDraws = (
  outputs: readonly number[],
  previews: readonly WallPreview[],
): number[] => outputs.filter((draw) => previewOf(previews, draw) === null);

/**
 * A short key of what videos are planned from: the form without its name, without how many are wanted, where
 * they go and who is told, and without what was done on a wall.
 */
export function planningKey(typed: ComposeForm): string {
  // As it is sent: without empty texts and fields of other kinds, which say nothing of the videos.
  const form = composeFormSchema.safeParse(typed).data ?? typed;
  const { count: _count, target: _target, previewOnly: _plans, crf: _crf, ...output } = form.output;
  const rest = {
    ...form,
    name: "",
    seed: "",
    wall: null,
    planned: null,
    sheet: null,
    userData: null,
    likeness: null,
  };
  return shortHash(JSON.stringify({ ...rest, output }));
}

/** The shown draws that were planned from another form than the one with this key. */
export const outdatedDraws = (
  outputs: readonly number[],
  previews: readonly WallPreview[],
  key: string,
): number[] =>
  outputs.filter((draw) => {
    const planned = previewOf(previews, draw);
    return planned !== null && planned.preview.of !== key;
  });

/**
 * The form of a job that plans further videos and makes none. Nobody is told of it, and its seed is its own, so
 * that a backend that obeys the seed does not plan the earlier videos again.
 */
export function toPlanningForm(form: ComposeForm, count: number, earlierJobs: number): ComposeForm {
  const { output, userData, seed } = form;
  return {
    ...form,
    wall: null,
    planned: null,
    seed: earlierJobs === 0 ? seed : `${seed.slice(0, 24)}.${earlierJobs}`,
    output: { ...output, count, previewOnly: true },
    userData: { ...userData, notifyAddress: "", mediaNotifyAddress: "" },
  };
}
