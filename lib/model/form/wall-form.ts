import { z } from "zod";
import { likenessSchema, wallLimits } from "@/lib/ims/schema/config/wall-config";
import { rangeAt } from "@/lib/ims/schema/fields/range-at";
import { word } from "./form-values";

/** The most draws of a wall: the first ones, and what was drawn after them. */
const mostDraws = wallLimits.base + wallLimits.draws;

const draw = z
  .number("number")
  .int("whole")
  .min(0, "range")
  .max(mostDraws - 1, "range");
const draws = z.array(draw).max(mostDraws, "too-many");

/** A shot, or all shots of a media (`inSeconds` is null), and the draws for which a rule holds. */
const shotRuleSchema = z.object({
  mediaId: word(),
  inSeconds: z.number("number").min(0, "range").nullable(),
  since: draw,
  until: draw.nullable(),
});

/**
 * What a person has drawn, kept and made of a batch. The draws are a log: nothing in it changes by what
 * is added at its end, so that going back is having an earlier state of it.
 */
export const wallSchema = z.object({
  /** Counts while the form has no seed of its own. */
  seed: z.string().max(64, "word-long"),
  /** The first draws are as many as this; each entry of `draws` is one more. */
  base: z.number("number").int("whole").min(1, "range").max(wallLimits.base, "range"),
  draws: z
    .array(
      z.object({
        /** The earlier draw whose place and words this one has. */
        instead: draw.nullable(),
        /** Shots of `instead` that are replaced; nothing is drawn when there is one. */
        swap: z
          .array(
            z.object({
              at: z.number("number").int("whole").min(0, "range").max(999, "range"),
              mediaId: word(),
              inSeconds: z.number("number").min(0, "range"),
            }),
          )
          .max(wallLimits.swaps, "too-many"),
      }),
    )
    .max(wallLimits.draws, "too-many"),
  /** The draws that are shown, by their position on the wall. */
  outputs: z.array(draw).max(wallLimits.base, "too-many"),
  kept: draws,
  /** Short keys of what the kept ones looked like when they were kept. */
  looks: z
    .array(z.object({ draw, look: z.string().max(16, "word-long") }))
    .max(mostDraws, "too-many"),
  made: draws,
  /** The jobs that made them. */
  jobs: z.array(z.object({ jobId: z.string().max(100, "word-long"), draws })).max(200, "too-many"),
  /** One of these shots opens each draw. */
  open: z.array(shotRuleSchema).max(wallLimits.rules, "too-many"),
  /** None of these shots is drawn. */
  never: z.array(shotRuleSchema).max(wallLimits.rules, "too-many"),
});

export const wallFormSchema = wallSchema.nullable();

const most = rangeAt(likenessSchema, "Most");

export const likenessFormSchema = z.object({
  /** The most that two clips may be alike, in per cent. */
  mostPercent: z
    .number("number")
    .int("whole")
    .min(most.min * 100, "range")
    .max(most.max * 100, "range")
    .nullable(),
  /** No clip opens with the same shot as its neighbour. */
  openingsDiffer: z.boolean(),
  /** The clips differ also from those made with this footage in the last 30 days. */
  recent: z.boolean(),
  /** While a wall is worked on, in ms: only jobs that were submitted before count. */
  until: z.number("number").nullable(),
  /** The jobs that the clips must differ from; found when the request is made, where `recent` is set. */
  before: z
    .array(z.string().min(1, "required").max(100, "word-long"))
    .max(wallLimits.jobsBefore, "too-many"),
});

export type WallForm = z.infer<typeof wallSchema>;
export type ShotRule = WallForm["never"][number];
export type LikenessForm = z.infer<typeof likenessFormSchema>;

export const freshLikeness: LikenessForm = {
  mostPercent: null,
  openingsDiffer: false,
  recent: false,
  until: null,
  before: [],
};

const numbers = (count: number): number[] => [...Array(count).keys()];

/** What a wall holds when its first `count` draws stand and nothing was done. */
export const untouchedWall = (count: number): Omit<WallForm, "seed" | "base"> => ({
  draws: [],
  outputs: numbers(count),
  kept: [],
  looks: [],
  made: [],
  jobs: [],
  open: [],
  never: [],
});

/** A wall on which the first `count` draws stand. */
export const freshWall = (seed: string, count: number): WallForm => ({
  seed,
  base: count,
  ...untouchedWall(count),
});

/** How many draws a wall has so far. The next one gets this number. */
export const drawCount = (wall: Pick<WallForm, "base" | "draws">): number =>
  wall.base + wall.draws.length;

/** The draws that are not shown, and that nothing was drawn instead of. */
function hiddenDraws(wall: WallForm, shown: readonly number[]): number[] {
  const replaced = new Set<number | null>(wall.draws.map(({ instead }) => instead));
  return numbers(drawCount(wall)).filter((one) => !replaced.has(one) && !shown.includes(one));
}

/** The wall with fewer outputs: the last ones go, those that are not kept first. */
function withFewer(wall: WallForm, count: number): WallForm {
  const isKept = (draw: number) => wall.kept.includes(draw);
  const staying = [
    ...wall.outputs.filter(isKept),
    ...wall.outputs.filter((draw) => !isKept(draw)),
  ].slice(0, count);
  return { ...wall, outputs: wall.outputs.filter((draw) => staying.includes(draw)) };
}

/**
 * The wall with as many outputs as the form asks for. When there are too many, the last ones are left
 * out, but kept ones stay as long as they can. When there are too few, those come back that were left
 * out, then more are drawn. Where no draw is left, outputs that were replaced are shown again.
 */
export function fitWall(wall: WallForm, count: number): WallForm {
  if (wall.outputs.length === count) return wall;
  if (wall.outputs.length > count) return withFewer(wall, count);
  const back = hiddenDraws(wall, wall.outputs).slice(0, count - wall.outputs.length);
  const outputs = [...wall.outputs, ...back];
  const missing = count - outputs.length;
  const next = drawCount(wall);
  if (wall.draws.length === 0 && wall.base + missing <= wallLimits.base) {
    const more = numbers(missing).map((at) => next + at);
    return { ...wall, base: wall.base + missing, outputs: [...outputs, ...more] };
  }
  const room = Math.min(missing, wallLimits.draws - wall.draws.length);
  const more = numbers(room).map((at) => next + at);
  const again = numbers(next).filter((one) => !outputs.includes(one));
  return {
    ...wall,
    draws: [...wall.draws, ...more.map(() => ({ instead: null, swap: [] }))],
    outputs: [...outputs, ...more, ...again.slice(0, missing - room)],
  };
}

/**
 * The form of which exactly these draws are made, in this order. The draws themselves stay as they are,
 * so that what is made is what was shown.
 */
export function makeOnly<
  T extends { seed: string; wall: WallForm | null; output: { count: number } },
>(form: T, made: readonly number[]): T {
  const wall = form.wall ?? freshWall(form.seed, form.output.count);
  return {
    ...form,
    wall: { ...wall, outputs: [...made] },
    output: { ...form.output, count: made.length },
  };
}

/**
 * The form without what was drawn: for a preset, and for a job that is opened again. What is always or
 * never shown was said of the footage, so it stays, and holds from the first draw.
 */
export function withoutDraws<
  T extends { wall?: WallForm | null; likeness?: LikenessForm; planned?: unknown },
>(given: T): T {
  const form = given.planned ? { ...given, planned: null } : given;
  const likeness = form.likeness && { ...form.likeness, until: null };
  return withoutDrawsOf(likeness ? { ...form, likeness } : form);
}

function withoutDrawsOf<T extends { wall?: WallForm | null }>(form: T): T {
  const { wall } = form;
  if (!wall) return form;
  const lasting = (rules: readonly ShotRule[]) =>
    rules.filter(({ until }) => until === null).map((rule) => ({ ...rule, since: 0 }));
  const [open, never] = [lasting(wall.open), lasting(wall.never)];
  if (open.length + never.length === 0) return { ...form, wall: null };
  return { ...form, wall: { ...freshWall(wall.seed, 1), open, never } };
}
