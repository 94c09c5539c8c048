import { z } from "zod";

/** Least and most over the planned outputs that speak a text. */
const spanSchema = z.looseObject({ Least: z.number(), Most: z.number() });

const textBudgetSchema = z.looseObject({
  Text: z.string(),
  /** Absent for a text of the whole output. */
  GroupName: z.string().optional(),
  /** How many of the planned outputs speak it; without one, all that follows is absent. */
  Outputs: z.number().int(),
  /** Seconds of the voice, measured. */
  Spoken: z.number().optional(),
  /** Seconds of one shot of every group, or of its group, at normal speed. */
  Picture: spanSchema.optional(),
  /** Of the slowest and of the fastest video; 1 is normal. */
  Speed: spanSchema.optional(),
  /** Numbers of shots: put in, shown again, not shown to their end. */
  Added: spanSchema.optional(),
  Repeated: spanSchema.optional(),
  Shortened: spanSchema.optional(),
  /** The number of groups that are not shown. */
  LeftOut: spanSchema.optional(),
});
export type TextBudgetAnswer = z.infer<typeof textBudgetSchema>;

/** ReelpressGetSpeechBudget: every text of a request against the picture that it has. */
export const speechBudgetAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Texts: z.array(textBudgetSchema),
});
