import { z } from "zod";

const clipSchema = z.looseObject({
  clipId: z.string().max(200).optional(),
  mediaId: z.string().trim().min(1).max(2048),
  /** Seconds of the source. */
  startTime: z.number().min(0),
  endTime: z.number().positive(),
  score: z.number().optional(),
});

const sentenceSchema = z.looseObject({
  /** Empty for the shots of a mashup, which has no texts. */
  text: z.string().max(1000),
  textId: z.union([z.string(), z.number()]).optional(),
  /** Seconds. */
  duration: z.number().positive().optional(),
  matchClipList: z.array(clipSchema).max(100),
});

/**
 * What a selection chose, by output and sentence (a mashup has one, which is empty): `ExtendOutput` of the job and
 * `MediaSelectResult` of the next one. Source: IMS docs, GetBatchMediaProducingJob (5.1).
 */
export const selectionResultSchema = z.looseObject({
  textMatchMediaOutputList: z
    .array(
      z.looseObject({ textMatchMediaSentenceOutputList: z.array(sentenceSchema).min(1).max(500) }),
    )
    .min(1)
    .max(100),
});

export type SelectionResult = z.infer<typeof selectionResultSchema>;
