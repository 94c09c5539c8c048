import type { NewSubmission, StoredSubmission } from "./submissions";

/** A submit that can be asked about and become a job. */
export type ReadableSubmission = StoredSubmission & Pick<NewSubmission, "form" | "request">;

export const isReadable = (stored: StoredSubmission): stored is ReadableSubmission =>
  stored.form !== null && stored.request !== null;
