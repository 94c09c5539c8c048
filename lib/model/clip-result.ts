import { z } from "zod";

/** More than any video was ever seen. */
const mostViews = 1_000_000_000_000;
const countSchema = z.number().int().min(0).max(mostViews);

/** What a video reached after it was posted, as the team told it. */
export const clipResultSchema = z.object({
  /** The place of the video in its job, from 0. */
  index: z.number().int().min(0).max(999),
  views: countSchema,
  clicks: countSchema,
});
export type ClipResult = z.infer<typeof clipResultSchema>;
