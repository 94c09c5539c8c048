import "server-only";
import { log } from "@/lib/base/log";
import { listUnsettledSubmissions, type StoredSubmission } from "@/lib/store/submissions";
import { resolveSubmission } from "./resolve-submission";
import { type SubmissionDesk, submissionDesk } from "./submission-desk";

const firstAfterMs = 2_000;
const slowestMs = 5 * 60_000;

/** Kept on globalThis: pages, routes and boot have separate module instances. */
const holder = globalThis as { reelpressResolving?: NodeJS.Timeout | undefined };

/** How long after its last question a submit is asked about again: rarer each time. */
export const askAgainAfterMs = (asks: number): number =>
  Math.min(slowestMs, firstAfterMs * 2 ** Math.min(asks, 10));

function isDue(submission: StoredSubmission, nowMs: number): boolean {
  if (submission.state !== "open") return false;
  if (!submission.askedAt) return true;
  return nowMs - Date.parse(submission.askedAt) >= askAgainAfterMs(submission.asks);
}

/** One pass over all submits that are not confirmed. @returns how many still are not */
export async function resolveDue(desk: SubmissionDesk): Promise<number> {
  const unsettled = await listUnsettledSubmissions(desk.pool);
  for (const submission of unsettled.filter((each) => isDue(each, Date.now()))) {
    try {
      await resolveSubmission(submission.clientToken, desk);
    } catch (error) {
      const { clientToken } = submission;
      log.warn({ clientToken, err: error }, "a submit could not be asked about");
    }
  }
  const after = await listUnsettledSubmissions(desk.pool);
  return after.filter((each) => each.state === "open").length;
}

/**
 * Asks about unconfirmed submits in the background until there are none; a second call does
 * nothing. Called when one is left open, and at boot for those of the process before.
 */
export function keepResolving(desk?: SubmissionDesk): void {
  if (holder.reelpressResolving) return;
  const next = () => {
    holder.reelpressResolving = setTimeout(() => void pass(), firstAfterMs);
    holder.reelpressResolving.unref();
  };
  const pass = async () => {
    const open = await resolveDue(desk ?? submissionDesk()).catch((error: unknown) => {
      log.warn({ err: error }, "unconfirmed submits could not be read");
      return 1;
    });
    holder.reelpressResolving = undefined;
    if (open > 0) keepResolving(desk);
  };
  next();
}
