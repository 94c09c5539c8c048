import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { log } from "@/lib/base/log";
import { hasOpenSubmissions, listDueSubmissions } from "@/lib/store/jobs/due-submissions";
import { resolveSubmission } from "./resolve-submission";
import { type SubmissionContext, submissionContext } from "./submission-context";

const firstAfterMs = 2_000;
const pace = { firstMs: firstAfterMs, slowestMs: 5 * 60_000 };

const holder = oncePerProcess("resolving", (): { timer?: NodeJS.Timeout | undefined } => ({}));

/** One pass over all submits that are to be asked about now. @returns whether any is still open */
export async function resolveDue(desk: SubmissionContext): Promise<boolean> {
  for (const clientToken of await listDueSubmissions(pace, desk.pool)) {
    try {
      await resolveSubmission(clientToken, desk);
    } catch (error) {
      log.warn({ clientToken, err: error }, "a submit could not be asked about");
    }
  }
  return hasOpenSubmissions(desk.pool);
}

/**
 * Asks about unconfirmed submits in the background until there are none; a second call does
 * nothing. Called when one is left open, and at boot for those of the process before.
 */
export function keepResolving(desk?: SubmissionContext): void {
  if (holder.timer) return;
  const next = () => {
    holder.timer = setTimeout(() => void pass(), firstAfterMs);
    holder.timer.unref();
  };
  const pass = async () => {
    const open = await resolveDue(desk ?? submissionContext()).catch((error: unknown) => {
      log.warn({ err: error }, "unconfirmed submits could not be read");
      return true;
    });
    holder.timer = undefined;
    if (open) keepResolving(desk);
  };
  next();
}
