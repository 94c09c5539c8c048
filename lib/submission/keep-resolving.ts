import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { log } from "@/lib/base/log";
import { hasOpenSubmissions, listDueSubmissions } from "@/lib/store/jobs/due-submissions";
import { resolveSubmission } from "./resolve-submission";
import { type SubmissionContext, submissionContext } from "./submission-context";

const firstAfterMs = 2_000;
const pace = { firstMs: firstAfterMs, slowestMs: 5 * 60_000 };

const holder = oncePerProcess("resolving", (): { timer?: NodeJS.Timeout | undefined } => ({}));

/** One pass over all open submits that are due. @returns whether any submit is still open */
export async function resolveDue(context: SubmissionContext): Promise<boolean> {
  for (const clientToken of await listDueSubmissions(context.database, pace)) {
    try {
      await resolveSubmission(clientToken, context);
    } catch (error) {
      log.warn({ clientToken, err: error }, "a submit could not be resolved");
    }
  }
  return hasOpenSubmissions(context.database);
}

/**
 * Resolves unconfirmed submits in the background until there are none left; a second call does
 * nothing. Called when a submit stays open, and at boot for those of an earlier process.
 */
export function keepResolving(context?: SubmissionContext): void {
  if (holder.timer) return;
  const next = () => {
    holder.timer = setTimeout(() => void pass(), firstAfterMs);
    holder.timer.unref();
  };
  const resolve = async () => resolveDue(context ?? (await submissionContext()));
  const pass = async () => {
    const open = await resolve().catch((error: unknown) => {
      log.warn({ err: error }, "unconfirmed submits could not be read");
      return true;
    });
    holder.timer = undefined;
    if (open) keepResolving(context);
  };
  next();
}
