import { z } from "zod";

/** `#RRGGBB`, as IMS writes colours. */
export const colorSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "write the colour as #RRGGBB, for example #FFD300");

/**
 * A place or a size: below 1 a share of the frame, from 2 on whole pixels.
 * Source: IMS docs, "Effect configuration", position rules.
 */
export const placeSchema = z.coerce
  .number()
  .min(0)
  .max(4096)
  .refine(
    (value) => value < 1 || (Number.isInteger(value) && value >= 2),
    "use a share of the frame (0 to 0.9999) or whole pixels (2 and above)",
  );

/** `Alignment` of a Text clip: which point of the text box X and Y name. */
export const alignmentSchema = z.enum([
  "TopLeft",
  "TopCenter",
  "TopRight",
  "CenterLeft",
  "Center",
  "CenterRight",
  "BottomLeft",
  "BottomCenter",
  "BottomRight",
]);

/**
 * Style of a title, a sub-heading or the captions.
 * Source: IMS docs, template parameters (TitleConfig, SubHeadingConfig) and Timeline Text clips.
 * Flower text, bubbles and caption motion are named here so that they are refused as not
 * implemented, never ignored.
 */
export const textStyleSchema = z.strictObject({
  X: placeSchema.optional(),
  Y: placeSchema.optional(),
  Font: z.string().min(1).max(100).optional(),
  FontUrl: z.string().max(1024).optional(),
  FontSize: z.coerce.number().int().min(8).max(500).optional(),
  FontColor: colorSchema.optional(),
  FontColorOpacity: z.coerce.number().min(0).max(1).optional(),
  FontFace: z
    .strictObject({
      Bold: z.boolean().optional(),
      Italic: z.boolean().optional(),
      Underline: z.boolean().optional(),
    })
    .optional(),
  Alignment: alignmentSchema.optional(),
  AdaptMode: z.enum(["AutoWrap", "AutoWrapAtSpaces"]).optional(),
  TextWidth: placeSchema.optional(),
  Outline: z.coerce.number().min(0).max(50).optional(),
  OutlineColour: colorSchema.optional(),
  Shadow: z.coerce.number().min(0).max(50).optional(),
  BackColour: colorSchema.optional(),
  EffectColorStyleId: z.string().optional(),
  BubbleStyleId: z.string().optional(),
  AaiMotionInEffect: z.string().optional(),
  AaiMotionOutEffect: z.string().optional(),
  AaiMotionLoopEffect: z.string().optional(),
});

export type TextStyle = z.infer<typeof textStyleSchema>;
