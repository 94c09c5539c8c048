import "server-only";
import type { Database } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { abilitiesFor } from "@/lib/ims/fallback";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors/ims-error";
import { isThrottled } from "@/lib/ims/transport/retry-policy";
import { isSettled } from "@/lib/model/job-state";
import type { FollowedJob, JobSnapshot } from "@/lib/model/job";
import { type FollowedRow, keepSnapshot } from "@/lib/store/jobs/jobs";
import { settleSpending } from "@/lib/store/spending/spending-actual";
import { setForgotten } from "@/lib/store/jobs/unsettled-jobs";
import { pollingInterval } from "./polling-interval";
import type { Polled } from "./create-poller";
import { isWorthKeeping } from "../snapshot/is-worth-keeping";
import { keepUsesOf } from "./keep-uses-of";
import { toSnapshot } from "../snapshot/to-snapshot";
import { waitingSnapshot } from "../snapshot/waiting-snapshot";

const deadlineMs = 10_000;
/** The poller polls again soon enough; more retries within one call would delay other jobs. */
const tries = 2;

/** How long after the submit the backend may not find the job yet. */
const appearsWithinMs = 10 * 60_000;
const unknownHoldsMs = 10_000;
const silenceHoldsMs = 2_000;
const throttledPauseMs = 5_000;

/** How long all polling pauses after a failure: above 0 only when the account is throttled. */
export function pauseMsOf(error: unknown): number {
  if (!(error instanceof ImsError) || !isThrottled(error)) return 0;
  return Math.max(throttledPauseMs, error.retryAfterMs ?? 0);
}

/**
 * Asks the backend about a job that is not settled, and stores the snapshot when it says more than
 * the stored one. Without an answer the stored snapshot stays valid. Null when neither this app nor
 * the backend knows the job.
 * @throws ImsError when there is no answer and no stored row of the job
 */
export async function pollJob(
  database: Database,
  jobId: string,
  kept: FollowedRow | null,
  client: ImsClient,
): Promise<Polled<FollowedJob | null>> {
  try {
    const snapshot = toSnapshot({
      ...(await askCloud(client, jobId, kept?.snapshot ?? null)),
      known: kept?.known ?? null,
      previous: kept?.snapshot ?? null,
      can: abilitiesFor(client, jobId),
    });
    if (kept) await keepWhatIsNew(database, client, kept, snapshot);
    const { watchedMs } = pollingInterval(ageOf(snapshot), abilitiesFor(client, jobId));
    const holdsMs = isSettled(snapshot) ? null : watchedMs;
    return { value: { snapshot, source: "live" }, holdsMs };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const isUnknown = isUnknownJob(error);
    if (!kept) {
      if (isUnknown) return { value: null, holdsMs: unknownHoldsMs };
      throw error;
    }
    const snapshot = kept.snapshot ?? waitingSnapshot(jobId, kept.known);
    if (!isUnknown) {
      log.warn({ jobId, code: error.shownCode, err: error }, "the job could not be polled");
      const pauseMs = pauseMsOf(error);
      return { value: { snapshot, source: "kept" }, holdsMs: silenceHoldsMs, pauseMs };
    }
    if (ageOf(kept.known) < appearsWithinMs) {
      return { value: { snapshot, source: "live" }, holdsMs: silenceHoldsMs };
    }
    await setForgotten(database, jobId, true).catch((failure: unknown) =>
      log.warn({ jobId, err: failure }, "a job could not be marked as forgotten"),
    );
    return { value: { snapshot, source: "forgotten" }, holdsMs: unknownHoldsMs };
  }
}

const ageOf = ({ createdAt }: { createdAt: string }): number => Date.now() - Date.parse(createdAt);

/** Stores the snapshot. A snapshot that cannot be stored (a full disk) is still shown. */
async function keepWhatIsNew(
  database: Database,
  client: ImsClient,
  kept: FollowedRow,
  snapshot: JobSnapshot,
): Promise<void> {
  await keep(database, client, kept, snapshot).catch((error: unknown) =>
    log.warn({ jobId: snapshot.jobId, err: error }, "what is new of a job could not be kept"),
  );
}

async function keep(
  database: Database,
  client: ImsClient,
  kept: FollowedRow,
  snapshot: JobSnapshot,
): Promise<void> {
  if (kept.forgotten) await setForgotten(database, snapshot.jobId, false);
  if (!isWorthKeeping(kept.snapshot, snapshot)) return;
  await keepSnapshot(database, snapshot);
  if (!isSettled(snapshot)) return;
  await keepUsesOf(database, client, snapshot);
  const ready = snapshot.clips.filter((clip) => clip.state === "ready");
  await settleSpending(
    database,
    snapshot.jobId,
    ready.map((clip) => clip.durationSeconds),
  );
}

async function askCloud(client: ImsClient, jobId: string, previous: JobSnapshot | null) {
  const options = { signal: AbortSignal.timeout(deadlineMs), tries };
  const likely = abilitiesFor(client, jobId).progress;
  const [answer, early] = await Promise.all([
    client.call("GetBatchMediaProducingJob", { JobId: jobId }, options),
    likely ? askProgress(client, jobId, previous, options) : null,
  ]);
  // For a job of the other backend, that backend is known only once it has answered.
  const hasNowProgress = !likely && abilitiesFor(client, jobId).progress;
  const progress = hasNowProgress ? await askProgress(client, jobId, previous, options) : early;
  return { job: answer.EditingBatchJob, progress };
}

/** Null instead of an error: without progress the job still shows its states. */
async function askProgress(
  client: ImsClient,
  jobId: string,
  previous: JobSnapshot | null,
  options: { signal: AbortSignal; tries: number },
) {
  const clips = previous?.clips ?? [];
  const isPlanKnown = clips.length > 0 && clips.every((clip) => clip.content !== null);
  const request = { JobId: jobId, ...(isPlanKnown ? { WithTimelines: false } : {}) };
  try {
    return await client.call("ReelpressGetBatchProgress", request, options);
  } catch (error) {
    // The other call reports an unknown job, too.
    if (!isUnknownJob(error)) log.warn({ jobId, err: error }, "no progress could be had");
    return null;
  }
}
