import { z } from "zod";

/** What the team thinks of a finished video. The reason is theirs; empty when none is given. */
export const clipVerdictSchema = z.enum(["favourite", "rejected"]);
export type ClipVerdict = z.infer<typeof clipVerdictSchema>;

export const clipReviewSchema = z.object({
  /** The place of the video in its job, from 0. */
  index: z.number().int().min(0).max(999),
  verdict: clipVerdictSchema,
  reason: z.string().max(300),
});
export type ClipReview = z.infer<typeof clipReviewSchema>;
