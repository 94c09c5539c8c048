import { z } from "zod";
import { mediaItemSchema } from "./media";

/** A deleted media that can still be taken back. */
export const binnedMediaSchema = z.object({
  item: mediaItemSchema,
  binnedAt: z.iso.datetime(),
  /** When its file is deleted for good. */
  goesAt: z.iso.datetime(),
});

export type BinnedMedia = z.infer<typeof binnedMediaSchema>;

export const mediaBinSchema = z.object({ media: z.array(binnedMediaSchema) });
