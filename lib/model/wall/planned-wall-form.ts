import { z } from "zod";
import { wallLimits } from "@/lib/ims/schema/config/wall-config";
import { wallSchema } from "../form/wall-form";

/** A job that only plans: its outputs are the named draws, in the order of their numbers in the job. */
const previewSchema = z.object({
  /** The client token of its submit. It is written down before the submit is sent, so that none is lost. */
  token: z.string().min(8).max(64),
  draws: z
    .array(z.number("number").int("whole").min(0, "range"))
    .min(1)
    .max(wallLimits.base, "too-many"),
  /** A short key of the form that the videos were planned from. */
  of: z.string().max(16, "word-long"),
});

/**
 * The wall of a backend that plans by a job. It is the same log of draws; what a draw shows is not made from
 * the form but read from the projects of the jobs.
 */
export const plannedWallFormSchema = wallSchema
  .extend({ previews: z.array(previewSchema).max(200, "too-many") })
  .nullable();

export type PlannedWallForm = NonNullable<z.infer<typeof plannedWallFormSchema>>;
export type WallPreview = PlannedWallForm["previews"][number];
