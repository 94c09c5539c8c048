import { z } from "zod";
import { composeDraftSchema } from "./form/compose-form-schema";

/** Which shots are to be shown: at most 60 in one call. */
export const stillsQuestionSchema = z.object({
  form: composeDraftSchema,
  /** Pairs of the place of a video among the outputs of the form, and the place of a shot in it, from 0. */
  stills: z
    .array(z.tuple([z.number().int().min(0).max(99), z.number().int().min(0).max(999)]))
    .min(1)
    .max(60),
  /** Pixels; the height follows from the shape of the video. */
  pictureWidth: z.number().int().min(90).max(360).default(180),
});
export type StillsQuestion = z.input<typeof stillsQuestionSchema>;

/**
 * Shots as pictures. A still is its picture with its layers laid over it, the lowest first; all of them are
 * as large as the whole frame, so they are stacked in one box. A shot that the plan does not have is absent.
 */
export const stillsAnswerSchema = z.object({
  stills: z.array(
    z.object({
      place: z.number().int(),
      shot: z.number().int(),
      /** The moment of the video that is shown. */
      seconds: z.number(),
      /** Key of the shot without texts; null when it could not be drawn. */
      picture: z.string().nullable(),
      /** Keys of the texts and stickers that stand at that moment, moving ones at rest. */
      layers: z.array(z.string()),
      /** Why something could not be drawn, as a sentence. */
      problem: z.string().nullable(),
    }),
  ),
  /**
   * Every picture once, by its key. What looks the same has the same key in every answer, so a picture that
   * is known already need not be decoded again. `image` is base64: `data:${type};base64,${image}`.
   */
  pictures: z.record(
    z.string(),
    z.object({ type: z.enum(["image/jpeg", "image/png"]), image: z.string() }),
  ),
});
export type StillsAnswer = z.infer<typeof stillsAnswerSchema>;

/** Whose sound is to be heard: the place of a video among the outputs of the form, from 0. */
export const soundQuestionSchema = z.object({
  form: composeDraftSchema,
  place: z.number().int().min(0).max(99),
});
export type SoundQuestion = z.infer<typeof soundQuestionSchema>;

/** Which voice is to be heard, with which text, how fast. */
export const voiceQuestionSchema = z.object({
  voice: z.string().min(1).max(200),
  text: z.string().trim().min(1).max(300),
  speed: z.number().min(0.5).max(2).nullable(),
});
export type VoiceQuestion = z.infer<typeof voiceQuestionSchema>;
