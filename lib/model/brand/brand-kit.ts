import { z } from "zod";
import { color, mediaReference, word } from "../form/form-values";
import { styleCardIds } from "../form/texts/style-cards";

export const brandLimits = { kits: 30, nameLength: 60, words: 300, wordLength: 80 } as const;

export const logoCorners = ["topLeft", "topRight"] as const;

export const brandNameSchema = z
  .string()
  .trim()
  .min(1, "name-empty")
  .max(brandLimits.nameLength, "name-long");

/** What a brand sets in a batch. What is empty sets nothing. */
export const brandSchema = z.object({
  /** Sizes, outlines and motion come from a style card; the colours and fonts below win over its own. */
  style: z.enum(styleCardIds),
  colors: z.object({ title: color, text: color, outline: color }),
  /** Names as in the field `font` of a text; `file` is the address of an own font file, which wins. */
  fonts: z.object({ title: word(100), text: word(100), file: word(1024) }),
  logo: z
    .object({
      mediaId: mediaReference,
      corner: z.enum(logoCorners),
      /** Share of the frame's width. */
      width: z.number().min(0.05).max(0.5),
    })
    .nullable(),
  /** The closing clip: a picture or a video. */
  endCard: z.object({ mediaId: mediaReference }).nullable(),
  bannedWords: z.array(z.string().trim().min(1).max(brandLimits.wordLength)).max(brandLimits.words),
});
export type Brand = z.infer<typeof brandSchema>;

export const brandKitSchema = z.object({
  kitId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: brandNameSchema,
  /** Fills new batches. At most one kit is the default. */
  isDefault: z.boolean(),
  brand: brandSchema,
});
export type BrandKit = z.infer<typeof brandKitSchema>;

export const freshBrand: Brand = {
  style: "clean",
  colors: { title: "", text: "", outline: "" },
  fonts: { title: "", text: "", file: "" },
  logo: null,
  endCard: null,
  bannedWords: [],
};
