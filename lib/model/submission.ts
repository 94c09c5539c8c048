import { z } from "zod";

/**
 * The state of a submit. `open`: sent, and not confirmed yet; `made`: it has become a job; `refused`:
 * the backend refused it; `not-made`: it did not arrive, and cannot arrive any more.
 */
const submissionStateSchema = z.enum(["open", "made", "refused", "not-made"]);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

/** What the backend said, in its own words. `code` is empty when there was no answer. */
export const cloudFailureSchema = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
});
export type CloudFailure = z.infer<typeof cloudFailureSchema>;

/** A submit as its page shows it. */
export const submissionViewSchema = z.object({
  clientToken: z.string(),
  name: z.string(),
  state: submissionStateSchema,
  /** Set when `made`. */
  jobId: z.string().nullable(),
  failure: cloudFailureSchema.nullable(),
  createdAt: z.iso.datetime(),
  /** When the backend was last called about the submit. */
  askedAt: z.iso.datetime().nullable(),
  /** The draft of which the submit was made, while the draft is open. */
  draftId: z.string().nullable(),
  /** True when the submit was made of a form, not of plans. */
  hasForm: z.boolean(),
  /** True when the connection has changed since, so that the backend of the submit cannot be reached. */
  elsewhere: z.boolean(),
});
export type SubmissionView = z.infer<typeof submissionViewSchema>;

/** The submits that are open, or ended without a job. */
export const unsettledSchema = z.object({ submissions: z.array(submissionViewSchema) });
