import { z } from "zod";
import { composeDraftSchema } from "../form/compose-form-schema";

/** The place of a video among the outputs of the form, and of a shot in it, both from 0. */
export const othersQuestionSchema = z.object({
  form: composeDraftSchema,
  place: z.number().int().min(0).max(99),
  at: z.number().int().min(0).max(999),
});
export type OthersQuestion = z.infer<typeof othersQuestionSchema>;

/** Shots that could stand where a shot of a video stands, the best first. */
export const othersAnswerSchema = z.object({
  shots: z.array(
    z.object({
      mediaId: z.string(),
      inSeconds: z.number(),
      outSeconds: z.number(),
      /** How many videos of the batch show it. */
      uses: z.number().int(),
      /** Whether this video shows it elsewhere. */
      inVideo: z.boolean(),
    }),
  ),
});
export type OthersAnswer = z.infer<typeof othersAnswerSchema>;
export type OtherShot = OthersAnswer["shots"][number];
