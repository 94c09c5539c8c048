import { z } from "zod";

/** A shot that could be shown instead of another. Times are seconds of the source; an image begins at 0. */
const otherShotSchema = z.looseObject({
  MediaId: z.string(),
  In: z.number(),
  Out: z.number(),
  Image: z.boolean(),
  /** How many outputs of the batch show it. */
  Uses: z.number().int(),
  /** Whether this output shows it elsewhere. */
  InOutput: z.boolean(),
  /** How sharp and moving it is, 0 to 1; absent where its source was not looked through. */
  Appeal: z.number().optional(),
});

export type OtherShot = z.infer<typeof otherShotSchema>;

/** ReelpressPreviewOthers: the best first; none where shots of this kind of job cannot be replaced. */
export const previewOthersAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Index: z.number().int(),
  Shot: z.number().int(),
  GroupName: z.string(),
  Others: z.array(otherShotSchema),
});
