import "server-only";
import { log } from "@/lib/base/log";
import { holdSubmission } from "@/lib/store/jobs/submissions";
import type { SubmissionContext } from "./submission-context";

/** A process that was killed lets its submits go after this long. */
export const leaseMs = 20_000;

/** Keeps a submit to ourselves while `work` sends or asks, however long that takes. */
export async function holdWhile<T>(
  clientToken: string,
  desk: SubmissionContext,
  work: () => Promise<T>,
): Promise<T> {
  const renew = () =>
    holdSubmission(clientToken, leaseMs, { pool: desk.pool }).catch((error: unknown) => {
      log.warn({ clientToken, err: error }, "a submit could not be held");
    });
  const timer = setInterval(() => void renew(), leaseMs / 4);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
