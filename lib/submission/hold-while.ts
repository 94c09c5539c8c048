import "server-only";
import { log } from "@/lib/base/log";
import { holdSubmission } from "@/lib/store/jobs/submissions";
import type { SubmissionContext } from "./submission-context";

/** The submits of a killed process are free again after this long. */
export const leaseMs = 20_000;

/** Keeps the lease of a submit while `work` runs, so that no other process handles the submit. */
export async function holdWhile<T>(
  clientToken: string,
  context: SubmissionContext,
  work: () => Promise<T>,
): Promise<T> {
  const renew = () =>
    holdSubmission(context.database, clientToken, leaseMs).catch((error: unknown) => {
      log.warn({ clientToken, err: error }, "a submit could not be held");
    });
  const timer = setInterval(() => void renew(), leaseMs / 4);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
