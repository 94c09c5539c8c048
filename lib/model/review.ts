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

/** What the list of videos of a job shows. */
export const clipFilters = ["all", "favourites", "open", "rejected", "attention"] as const;
export type ClipFilter = (typeof clipFilters)[number];

export const clipOrders = ["number", "verdict", "longest", "shortest"] as const;
export type ClipOrder = (typeof clipOrders)[number];
