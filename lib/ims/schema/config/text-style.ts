import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";

/** `#RRGGBB`, as IMS writes colours. */
export const colorSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "write the colour as #RRGGBB, for example #FFD300");

/**
 * A coordinate or a size: below 1 a share of the frame, from 2 on whole pixels.
 * Source: IMS docs, "Effect configuration", position rules.
 */
export const coordinateSchema = z.coerce
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

export const fontFaceSchema = z.strictObject({
  Bold: z.boolean().optional(),
  Italic: z.boolean().optional(),
  Underline: z.boolean().optional(),
});

/**
 * Lengths of a text, in whole or fractional pixels of the output. A plan keeps them as set, and they
 * scale with the frame when a plan is rendered in another size.
 */
export const textLengths = {
  Outline: z.number().min(0).max(50).optional(),
  Shadow: z.number().min(0).max(50).optional(),
  /**
   * Between one line and the next, 0 when absent. Source: IMS docs, "Effect configuration", Text; a
   * range is not published.
   */
  LineSpacing: z.number().int().min(0).max(500).optional(),
};

export type TextLengths = { [Name in keyof typeof textLengths]?: number | undefined };

/** The lengths of a style or a clip, each times `factor`; lengths that are not set stay absent. */
export function textLengthsOf(text: TextLengths = {}, factor = 1): TextLengths {
  const names = Object.keys(textLengths) as (keyof TextLengths)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const pixels = text[name];
      return pixels === undefined ? [] : [[name, Math.round(pixels * factor * 100) / 100]];
    }),
  );
}

/**
 * Style of a title, a sub-heading or the captions (3.2, 3.4).
 * Source: IMS docs, template parameters (TitleConfig, SubHeadingConfig) and Timeline Text clips;
 * defaults of batch jobs are not published.
 */
export const textStyleSchema = z.strictObject({
  X: coordinateSchema.optional(),
  Y: coordinateSchema.optional(),
  /** A name of section 9.5; in a Timeline, SimSun when absent. */
  Font: z.string().min(1).max(100).optional(),
  /** Object address of a custom font: TTF, WOFF, OTF. */
  FontUrl: z.string().min(1).max(1024).optional(),
  /** Pixels, scaled with the output. */
  FontSize: z.number().int().min(8).max(500).optional(),
  FontColor: colorSchema.optional(),
  /** 0 is transparent, 1 opaque. */
  FontColorOpacity: z.number().min(0).max(1).optional(),
  FontFace: fontFaceSchema.optional(),
  /** With `TopCenter` X may be left out: the text is centred. */
  Alignment: alignmentSchema.optional(),
  AdaptMode: z.enum(["AutoWrap", "AutoWrapAtSpaces"]).optional(),
  /** Where a line wraps. */
  TextWidth: coordinateSchema.optional(),
  ...textLengths,
  OutlineColour: colorSchema.optional(),
  BackColour: colorSchema.optional(),
  /** Flower text and bubbles: ids of section 9.6. */
  EffectColorStyleId: z.string().max(100).optional(),
  BubbleStyleId: z.string().max(100).optional(),
  /** Motion: ids of section 9.4. In and Out cannot be combined with Loop. */
  AaiMotionInEffect: z.string().max(1000).optional(),
  AaiMotionOutEffect: z.string().max(1000).optional(),
  AaiMotionLoopEffect: z.string().max(1000).optional(),
  /** Documented for Timeline texts; not confirmed for batch jobs. */
  Spacing: unconfirmed("3.2", z.number()),
  Angle: unconfirmed("3.2", z.number()),
  BorderStyle: unconfirmed("3.2", z.number()),
  Ratio: unconfirmed("3.2", z.number()),
});

export type TextStyle = z.infer<typeof textStyleSchema>;
