import { z } from "zod";
import { composeDraftSchema } from "../form/compose-form-schema";

/** A shot of a video of the form's wall, both from 0. */
export const othersQuestionSchema = z.object({
  form: composeDraftSchema,
  place: z.number().int().min(0).max(99),
  shot: z.number().int().min(0).max(999),
});
export type OthersQuestion = z.infer<typeof othersQuestionSchema>;

/** Shots that may take its place, the best first. */
export const othersAnswerSchema = z.object({
  others: z.array(
    z.object({
      mediaId: z.string(),
      inSeconds: z.number(),
      outSeconds: z.number(),
      image: z.boolean(),
    }),
  ),
});
export type OtherShot = z.infer<typeof othersAnswerSchema>["others"][number];
