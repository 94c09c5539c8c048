import { z } from "zod";
import { composeDraftSchema } from "./form/compose-form-schema";

const spanSchema = z.object({ least: z.number(), most: z.number() });
export type Span = z.infer<typeof spanSchema>;

/** A script against the picture that it has, by the plans of the videos that speak it. */
const textBudgetSchema = z.object({
  text: z.string(),
  /** The group that it is spoken over; null for a script of the whole video. */
  groupName: z.string().nullable(),
  /** Null for a script that no video speaks, because there are fewer videos than scripts. */
  plan: z
    .object({
      /** Measured. */
      spokenSeconds: z.number(),
      /** One shot of every group, or of its group. */
      pictureSeconds: spanSchema,
      /** 1 is normal. */
      speed: spanSchema,
      /** Numbers of shots. */
      added: spanSchema,
      repeated: spanSchema,
      shortened: spanSchema,
      /** Number of groups. */
      leftOut: spanSchema,
    })
    .nullable(),
});
export type TextBudget = z.infer<typeof textBudgetSchema>;
export type PlannedBudget = NonNullable<TextBudget["plan"]>;

/** `none`: the form cannot be planned yet, or the backend does not measure voices. */
export const budgetAnswerSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("measured"), texts: z.array(textBudgetSchema) }),
  z.object({ state: z.literal("none") }),
]);
export type BudgetAnswer = z.infer<typeof budgetAnswerSchema>;

export const budgetQuestionSchema = z.object({ form: composeDraftSchema });

/** What will happen to the picture, the most noticeable first. */
export type BudgetEffect =
  | { kind: "repeated" | "added" | "shortened" | "leftOut"; least: number; most: number }
  | { kind: "slowed" | "hurried"; speed: number };

/** A tenth slower is not noticed. */
const unseenSlowing = 0.95;
const unseenHurry = 1.05;

/** What the planner does about the difference between voice and picture; nothing when they fit. */
export function budgetEffects({ speed, ...counts }: PlannedBudget): BudgetEffect[] {
  const counted = (["repeated", "leftOut", "added"] as const).flatMap((kind): BudgetEffect[] =>
    counts[kind].most > 0 ? [{ kind, ...counts[kind] }] : [],
  );
  const paced: BudgetEffect[] = [
    ...(speed.least < unseenSlowing ? [{ kind: "slowed" as const, speed: speed.least }] : []),
    ...(speed.most > unseenHurry ? [{ kind: "hurried" as const, speed: speed.most }] : []),
  ];
  const effects = [...counted, ...paced];
  if (effects.length > 0 || counts.shortened.most === 0) return effects;
  return [{ kind: "shortened", ...counts.shortened }];
}

/** How far a script is from its picture: `far` looks broken, `off` is seen, `fits` is not. */
export function budgetTone(plan: PlannedBudget): "fits" | "off" | "far" {
  if (plan.repeated.most > 0 || plan.speed.least < 0.75 || plan.speed.most > 1.5) return "far";
  const isOff =
    plan.leftOut.most > 0 || plan.speed.least < unseenSlowing || plan.speed.most > unseenHurry;
  return isOff ? "off" : "fits";
}
