import { z } from "zod";

/** A stretch of a source with how well it fits a text. Times are seconds of the source. */
export const rankedShotSchema = z.strictObject({
  MediaId: z.string(),
  In: z.number(),
  Out: z.number(),
  /** About 0 to 1; no probability. Below 0.3 there is no match. Absent for a shot outside the pool. */
  Score: z.number().optional(),
  /** What spoke for it most: the source of a text (`tag`, `description`, `subtitle`, …) and the text. */
  Reason: z.strictObject({ Source: z.string(), Words: z.string() }).optional(),
});

/** Image-text matching: what a passage of an output shows, and why. Passages are sentences, or shots of a storyboard. */
export const matchedPassageSchema = z.strictObject({
  Text: z.string(),
  /** When it is seen, in seconds of the output; neighbours overlap by their transition. */
  TimelineIn: z.number(),
  TimelineOut: z.number(),
  /** In the order in which they are shown. */
  Shots: z.array(
    rankedShotSchema.extend({
      /** Chosen by `hand`, by its `match` with the text, or in `turn` because nothing matched. */
      By: z.enum(["hand", "match", "turn"]),
    }),
  ),
  /** Shots that were not taken, the best first. */
  Others: z.array(rankedShotSchema),
});

export type RankedShot = z.infer<typeof rankedShotSchema>;
export type MatchedPassage = z.infer<typeof matchedPassageSchema>;
