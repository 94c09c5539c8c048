import { z } from "zod";
import { composeDraftSchema } from "./form/compose-form-schema";
import { phonePlatforms } from "./phone-finding";

/** One shot of a planned clip: which part of which media, and when it is on screen. */
export const previewShotSchema = z.object({
  mediaId: z.string(),
  groupName: z.string(),
  inSeconds: z.number(),
  outSeconds: z.number(),
  fromSeconds: z.number(),
  untilSeconds: z.number(),
  /** True for a filler: drawn only because the voice is longer than the shots of the groups. */
  filler: z.boolean(),
});

const rankedShotSchema = z.object({
  mediaId: z.string(),
  inSeconds: z.number(),
  outSeconds: z.number(),
  /** About 0 to 1; null for a shot that was not rated. */
  score: z.number().nullable(),
  /** What spoke for it most: where a text is from (`tag`, `subtitle`), and the text. */
  reason: z.object({ source: z.string(), words: z.string() }).nullable(),
});
export type PreviewRankedShot = z.infer<typeof rankedShotSchema>;

/** A sentence, or a shot of a storyboard: what was found for it, and what else there is. */
const passageSchema = z.object({
  text: z.string(),
  shots: z.array(rankedShotSchema.extend({ by: z.enum(["hand", "match", "turn"]) })),
  others: z.array(rankedShotSchema),
});
export type PreviewPassage = z.infer<typeof passageSchema>;

/** The preview of one clip of the batch. */
const previewPlanSchema = z.object({
  /** From 0. */
  variant: z.number().int(),
  durationSeconds: z.number(),
  title: z.string(),
  subHeadings: z.array(z.string()),
  script: z.string(),
  voice: z.string(),
  shots: z.array(previewShotSchema),
  /** Of matched footage; empty for other kinds. */
  passages: z.array(passageSchema),
  /** Message codes of the planner. */
  warnings: z.array(z.string()),
  /** The video that this one is more like than was asked for; absent where none is. */
  tooAlike: z
    .object({
      /** From 0. */
      variant: z.number().int(),
      /** Of an earlier job, not of this batch. */
      isEarlier: z.boolean(),
      percent: z.number(),
      /** Where more footage helps most. */
      groupName: z.string().nullable(),
    })
    .optional(),
});
export type PreviewPlan = z.infer<typeof previewPlanSchema>;

/** The parts that the preview leaves out because the form does not set them yet. */
export const previewNoteSchema = z.enum(["script-missing", "groups-empty", "background-missing"]);
export type PreviewNote = z.infer<typeof previewNoteSchema>;

export const fieldErrorSchema = z.object({ path: z.string(), message: z.string() });

/** The result of a preview. Each state is something that a person can act on. */
export const previewAnswerSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("planned"),
    plan: previewPlanSchema,
    notes: z.array(previewNoteSchema),
  }),
  /** Not one clip has been chosen yet. */
  z.object({ state: z.literal("empty") }),
  /** Something in the form breaks a rule. */
  z.object({ state: z.literal("invalid"), fields: z.array(fieldErrorSchema) }),
  /** The engine refused; the code is in the catalogue of errors. */
  z.object({
    state: z.literal("refused"),
    code: z.string(),
    fields: z.array(fieldErrorSchema),
  }),
  /** The backend offers no preview (Alibaba Cloud). */
  z.object({ state: z.literal("unavailable") }),
]);
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

/** How many videos the footage of a form makes that are all as different as wanted. */
export const capacityAnswerSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("counted"),
    /** At most 100. */
    videos: z.number().int(),
    /** False when it is so many at least. */
    isExact: z.boolean(),
    /** By how much two of them differ at least, in per cent. */
    differPercent: z.number(),
    more: z
      .object({ groupName: z.string(), shots: z.number().int(), videos: z.number().int() })
      .nullable(),
  }),
  /** The form cannot be planned yet, or this cannot be counted for its kind or backend. */
  z.object({ state: z.literal("unknown") }),
]);
export type CapacityAnswer = z.infer<typeof capacityAnswerSchema>;

export const capacityQuestionSchema = z.object({ form: composeDraftSchema });
export type CapacityQuestion = z.infer<typeof capacityQuestionSchema>;

export const previewQuestionSchema = z.object({
  form: composeDraftSchema,
  /** From 0. */
  variant: z.number().int().min(0).max(99),
});
export type PreviewQuestion = z.infer<typeof previewQuestionSchema>;

export const frameQuestionSchema = previewQuestionSchema.extend({
  seconds: z.number().min(0).max(3600),
  pictureWidth: z.number().int().min(90).max(1080),
});
export type FrameQuestion = z.infer<typeof frameQuestionSchema>;

export const phoneQuestionSchema = previewQuestionSchema.extend({
  platforms: z.array(z.enum(phonePlatforms)).min(1).max(phonePlatforms.length),
});
export type PhoneQuestion = z.infer<typeof phoneQuestionSchema>;
