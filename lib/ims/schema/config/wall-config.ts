import { z } from "zod";
import { outputLimits } from "./output-config";

/** How much a wall holds. One hundred first draws, and nine hundred more, are a thousand in all. */
export const wallLimits = {
  base: outputLimits.count,
  draws: 900,
  swaps: 50,
  /** Rules of each kind: shots that always open, and shots that are never shown. */
  rules: 200,
  /** Jobs whose outputs count as earlier ones. */
  jobsBefore: 50,
} as const;

const drawNumber = z
  .number()
  .int()
  .min(0)
  .max(wallLimits.base + wallLimits.draws - 1);
const mediaId = z.string().min(1).max(200);
/** Seconds of the source at which a shot begins, as a planned clip says; 0 for an image. */
const inSeconds = z.number().min(0).max(360_000);

/** A shot of a source, or all of its shots, and the draws for which a rule about it holds. */
const shotRuleSchema = z.strictObject({
  MediaId: mediaId,
  /** Any moment of the shot. All shots of the source when absent. */
  In: inSeconds.optional(),
  /** The first draw for which the rule holds. */
  Since: drawNumber,
  /** The first draw for which it no longer holds. */
  Until: drawNumber.optional(),
});

/**
 * `ProcessConfig.Reelpress.Wall`: which draws of a batch are made. Draws are numbered from 0. The first
 * `Base` are the outputs of the batch without a wall; each entry of `Draws` is one more, so that a draw
 * never changes by what is appended. Of the embedded engine only.
 */
export const wallSchema = z.strictObject({
  Base: z.number().int().min(1).max(wallLimits.base),
  Draws: z
    .array(
      z.strictObject({
        /** The earlier draw whose place this one takes, and whose words it has. */
        Instead: drawNumber.optional(),
        /** Nothing is drawn: the shots are those of `Instead`, but for these. `At` counts shots from 0. */
        Swap: z
          .array(
            z.strictObject({
              At: z.number().int().min(0).max(999),
              MediaId: mediaId,
              In: inSeconds,
            }),
          )
          .min(1)
          .max(wallLimits.swaps)
          .optional(),
      }),
    )
    .max(wallLimits.draws),
  /** The draws that become outputs, in this order: as many as `OutputConfig.Count`. */
  Outputs: z.array(drawNumber).min(1).max(outputLimits.count),
  /** One of these shots opens each draw. */
  Open: z.array(shotRuleSchema).max(wallLimits.rules).optional(),
  /** None of these shots is drawn. */
  Never: z.array(shotRuleSchema).max(wallLimits.rules).optional(),
});

/** `ProcessConfig.Reelpress.Likeness`: how alike the outputs of a batch may be. */
export const likenessSchema = z.strictObject({
  /** The most that two outputs may be alike, as a share. */
  Most: z.number().min(0.05).max(1).optional(),
  /** `Differ`: an output never opens with the same shot as its neighbour. */
  Openings: z.enum(["Differ"]).optional(),
  /** Ids of jobs whose outputs count as earlier ones. */
  Before: z.array(z.string().min(1).max(100)).max(wallLimits.jobsBefore).optional(),
});

export type Wall = z.infer<typeof wallSchema>;
export type Likeness = z.infer<typeof likenessSchema>;
