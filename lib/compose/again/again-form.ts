import { wallLimits } from "@/lib/ims/schema/config/wall-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshWall, type WallForm, withoutDraws } from "@/lib/model/form/wall-form";

/** What is known of the job whose videos are drawn again. */
export type MadeJob = { seed: string; count: number; submittedAtMs: number };

/**
 * The form of which the videos at `indexes` are drawn again: new draws in the log of the job, each in the place of the one that was
 * rejected. So they have its words, and other shots than every video that was drawn before.
 * @returns null when the log is full
 */
export function withDrawsInstead(
  form: ComposeForm,
  job: MadeJob,
  indexes: readonly number[],
): ComposeForm | null {
  const wall = wallOf(form, job);
  const room = wallLimits.draws - wall.draws.length;
  if (indexes.length > room) return null;
  const first = wall.base + wall.draws.length;
  const draws = indexes.map((index) => ({ instead: wall.outputs[index] ?? index, swap: [] }));
  return {
    ...form,
    wall: {
      ...wall,
      draws: [...wall.draws, ...draws],
      outputs: draws.map((_, at) => first + at),
      kept: [],
      looks: [],
    },
    // The draws before must come out as they did: no job that was submitted since counts.
    likeness: { ...form.likeness, until: form.likeness.until ?? job.submittedAtMs },
    output: { ...form.output, count: indexes.length },
  };
}

/** The log of draws that made the job; of a job without a wall, its first draws. */
function wallOf(form: ComposeForm, { seed, count }: MadeJob): WallForm {
  const { wall } = form;
  return wall?.outputs.length === count ? wall : freshWall(form.seed || seed, count);
}

/** The form of which so many videos are chosen anew, where nothing can be said of the videos that were made before. */
export function withFreshSeed(form: ComposeForm, count: number, seed: string): ComposeForm {
  return { ...withoutDraws(form), seed, output: { ...form.output, count } };
}
