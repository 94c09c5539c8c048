import { z } from "zod";
import { stickerClipSchema, textClipSchema } from "@/lib/ims/schema/timeline";

/** What lies over the shots at one moment of a video, as the engine has it. */
export const previewLayersSchema = z.object({
  texts: z.array(textClipSchema),
  stickers: z.array(
    z.object({
      clip: stickerClipSchema,
      /** Size of its picture in pixels, upright. */
      width: z.number(),
      height: z.number(),
    }),
  ),
});
export type PreviewLayers = z.infer<typeof previewLayersSchema>;

/** A font of the engine, for setting texts in the browser: its letters' widths, and the files to load. */
export const letteringFontSchema = z.object({
  key: z.string(),
  /** The font itself, then its fallback fonts. */
  faces: z
    .array(
      z.object({
        /** The address of the font file. */
        file: z.string(),
        isBold: z.boolean(),
        placesMarks: z.boolean(),
        scale: z.number(),
        /** In em. */
        lineHeight: z.number(),
        ascent: z.number(),
        unitsPerEm: z.number(),
        /** See `readAdvances`. */
        runs: z.array(z.number()),
      }),
    )
    .min(1),
});
export type LetteringFont = z.infer<typeof letteringFontSchema>;

const point = z.tuple([z.number(), z.number()]);
const numbers = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

/** Emoji as outlines; null for one that the engine has no picture of. */
export const letteringPicturesSchema = z.record(
  z.string(),
  z
    .array(
      z.object({
        name: z.string(),
        width: z.number(),
        height: z.number(),
        shapes: z.array(
          z.object({
            color: z.string(),
            opacity: z.number(),
            steps: z.array(
              z.union([
                z.object({ kind: z.enum(["move", "line"]), to: point }),
                z.object({ kind: z.literal("curve"), by: numbers }),
              ]),
            ),
          }),
        ),
      }),
    )
    .nullable(),
);
