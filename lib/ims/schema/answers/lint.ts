import { z } from "zod";
import { lintPlatforms } from "../lint/platform-zones";

/** A drawn text or sticker. A caption is one of the lines of the voice; `Level` counts subheadings from 1. */
export const lintRoles = ["Title", "SubHeading", "Caption", "Sticker"] as const;
export type LintRole = (typeof lintRoles)[number];

/** In shares of the frame. */
const boxSchema = z.object({
  X: z.number(),
  Y: z.number(),
  Width: z.number(),
  Height: z.number(),
});
export type LintBox = z.infer<typeof boxSchema>;

export const lintItemSchema = z.looseObject({
  Role: z.enum(lintRoles),
  /** Subheadings: from 1. Stickers: from 0. */
  Level: z.number().int().optional(),
  /** The text that is drawn; the media id of a sticker. */
  Text: z.string(),
  /** Seconds of the output. */
  From: z.number(),
  To: z.number(),
  /** The visible pixels of the text at rest, outline and shadow included. */
  Box: boxSchema,
  /** Height of the letters' em, in pixels of the output, as drawn; absent for stickers. */
  FontSize: z.number().optional(),
  Lines: z.number().int().optional(),
  /**
   * Contrast of the letters with what is around them, at the worst of the looked-at moments; by the
   * formula of WCAG 2.2, from 1 to 21. Absent where nothing was looked at.
   */
  Contrast: z.object({ Ratio: z.number(), At: z.number() }).optional(),
});
export type LintItem = z.infer<typeof lintItemSchema>;

export const lintCodes = [
  "UnderInterface",
  "OutsideFrame",
  "LowContrast",
  "TooSmall",
  "TooFast",
] as const;
export type LintCode = (typeof lintCodes)[number];

/**
 * One change that mends a finding. `X`, `Y`, `TextWidth`, `Width`: a share of the frame. `FontSize`,
 * `Outline`: pixels of the output. `OutlineColour`: #RRGGBB. `SpeechSpeed`: times as fast as now.
 * `Characters`: so many at most.
 */
export const lintChangeSchema = z.discriminatedUnion("Field", [
  z.object({
    Field: z.enum([
      "X",
      "Y",
      "TextWidth",
      "Width",
      "FontSize",
      "Outline",
      "SpeechSpeed",
      "Characters",
    ]),
    Value: z.number(),
    /** How far the text moves, in pixels of the output: to the right and down is more than 0. */
    Pixels: z.number().optional(),
  }),
  z.object({ Field: z.literal("OutlineColour"), Value: z.string() }),
]);
export type LintChange = z.infer<typeof lintChangeSchema>;

export const lintFindingSchema = z.looseObject({
  Code: z.enum(lintCodes),
  Role: z.enum(lintRoles),
  Level: z.number().int().optional(),
  /** The worst example, and when it shows. */
  Text: z.string(),
  From: z.number(),
  To: z.number(),
  /** How many texts of this role are concerned. */
  Count: z.number().int(),
  /** `UnderInterface`: whose, and what of it. */
  Platforms: z.array(z.enum(lintPlatforms)).optional(),
  Parts: z.array(z.enum(["Top", "Buttons", "Caption", "Edge"])).optional(),
  /**
   * What was measured, and the limit: a ratio, pixels on a frame whose shorter side is 1080, or
   * characters a second.
   */
  Measured: z.number().optional(),
  Limit: z.number().optional(),
  /** The changes that mend it, together. Empty where no number does: then the text must be another. */
  Mend: z.array(lintChangeSchema),
});
export type LintFinding = z.infer<typeof lintFindingSchema>;

/** ReelpressLintPlan */
export const lintPlanAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Index: z.number().int(),
  /** Size of the output in pixels. */
  Width: z.number().int(),
  Height: z.number().int(),
  /** Seconds of the output at which texts were compared with the frame behind them; at most 6. */
  Moments: z.array(z.number()),
  Items: z.array(lintItemSchema),
  Findings: z.array(lintFindingSchema),
  /** The platforms that were asked about and of which no zones are known for this shape of frame. */
  WithoutZones: z.array(z.enum(lintPlatforms)),
});
export type LintPlanAnswer = z.infer<typeof lintPlanAnswerSchema>;
