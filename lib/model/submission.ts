import { z } from "zod";

/**
 * Where a submit is. `open`: sent, and not confirmed yet; `made`: it is a job; `refused`: the
 * backend said no; `not-made`: it did not arrive, and cannot any more.
 */
export const submissionStateSchema = z.enum(["open", "made", "refused", "not-made"]);
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
  /** When it was last asked about. */
  askedAt: z.iso.datetime().nullable(),
  /** The draft it was made of, while that is open. */
  draftId: z.string().nullable(),
  /** Made of a form, not of plans. */
  hasForm: z.boolean(),
  /** The connection leads elsewhere now: nobody can be asked. */
  elsewhere: z.boolean(),
});
export type SubmissionView = z.infer<typeof submissionViewSchema>;

const pagePrefix = "sent-";

/** What stands in a job's address while no job id is known. Job ids of IMS are hexadecimal. */
export const sentPageId = (clientToken: string): string => `${pagePrefix}${clientToken}`;

/** The client token of such an address; null when it is a job's own. */
export function tokenOfSentPage(pageId: string): string | null {
  return pageId.startsWith(pagePrefix) ? pageId.slice(pagePrefix.length) : null;
}
