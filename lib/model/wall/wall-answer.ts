import { z } from "zod";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { composeDraftSchema } from "../form/compose-form-schema";
import { fieldErrorSchema, previewNoteSchema, previewShotSchema } from "../preview";

/** A line of the captions, with its times in the video. */
const captionSchema = z.object({
  fromSeconds: z.number(),
  untilSeconds: z.number(),
  text: z.string(),
});
export type WallCaption = z.infer<typeof captionSchema>;

/** One shot of a video on the wall. `image` tells a picture from a part of a video. */
const wallShotSchema = previewShotSchema.extend({ image: z.boolean() });
export type StripShot = z.infer<typeof wallShotSchema>;

/** What of a video counts when it is compared with another: see `Montage`. */
const montageSchema = z.object({
  shots: z.array(
    z.object({
      source: z.string(),
      still: z.boolean(),
      fromSeconds: z.number(),
      toSeconds: z.number(),
      shownSeconds: z.number(),
    }),
  ),
  script: z.string(),
  titles: z.array(z.string()),
  voice: z.string(),
  music: z.string(),
}) satisfies z.ZodType<Montage>;

/** A text as it is laid over the library's picture of a shot: about where the video will show it. */
const roughTextSchema = captionSchema.extend({
  /** Upper edge as a share of the height, and height of the letters as a share of the width. */
  top: z.number(),
  size: z.number(),
  /** `#rrggbb` */
  color: z.string(),
});
export type RoughText = z.infer<typeof roughTextSchema>;

/** One planned video, as its strip shows it. */
export const stripSchema = z.object({
  /** The number of its draw: see `WallForm`. */
  draw: z.number().int(),
  durationSeconds: z.number(),
  title: z.string(),
  subHeadings: z.array(z.string()),
  script: z.string(),
  captions: z.array(captionSchema),
  voice: z.string(),
  /** The track, and where it starts in its file. */
  music: z.object({ mediaId: z.string(), inSeconds: z.number() }).nullable(),
  shots: z.array(wallShotSchema),
  montage: montageSchema,
  /** Message codes of the planner. */
  warnings: z.array(z.string()),
  /** Empty where the backend draws the stills with their texts. */
  roughTexts: z.array(roughTextSchema),
});
export type Strip = z.infer<typeof stripSchema>;

/** The strips of a wall, or why there are none: something that a person can act on. */
export const wallAnswerSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("planned"),
    strips: z.array(stripSchema),
    notes: z.array(previewNoteSchema),
  }),
  z.object({ state: z.literal("empty") }),
  z.object({ state: z.literal("invalid"), fields: z.array(fieldErrorSchema) }),
  z.object({
    state: z.literal("refused"),
    /** The code in the catalogue of errors. */
    code: z.string(),
    fields: z.array(fieldErrorSchema),
  }),
  z.object({ state: z.literal("unavailable") }),
]);
export type WallAnswer = z.infer<typeof wallAnswerSchema>;

/** Which strips of the form's wall are asked for, by their position on it, from 0. */
export const wallQuestionSchema = z.object({
  form: composeDraftSchema,
  positions: z.array(z.number().int().min(0).max(99)).min(1).max(100),
});
export type WallQuestion = z.infer<typeof wallQuestionSchema>;
