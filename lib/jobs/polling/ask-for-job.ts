import "server-only";
import { log } from "@/lib/base/log";
import { abilitiesFor } from "@/lib/ims/fallback";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors/ims-error";
import { isThrottled } from "@/lib/ims/transport/retry-policy";
import { type FollowedJob, isSettled, type JobSnapshot } from "@/lib/model/job";
import { type FollowedRow, keepSnapshot } from "@/lib/store/jobs/jobs";
import { settleSpending } from "@/lib/store/spending/spending-actual";
import { setForgotten } from "@/lib/store/jobs/unsettled-jobs";
import { pollingInterval } from "./polling-interval";
import type { Polled } from "./create-poller";
import { isWorthKeeping } from "../snapshot/is-worth-keeping";
import { toSnapshot } from "../snapshot/to-snapshot";
import { waitingSnapshot } from "../snapshot/waiting-snapshot";

const deadlineMs = 10_000;
/** The poller asks again soon enough; a call that repeats itself would take the turn of others. */
const tries = 2;

/** A job that was just submitted may not be found yet where it is made. */
const appearsWithinMs = 10 * 60_000;
const unknownHoldsMs = 10_000;
const silenceHoldsMs = 2_000;
const throttledPauseMs = 5_000;

/** How long everybody is to be quiet after a failure: only a throttled account asks for that. */
export function pauseMsOf(error: unknown): number {
  if (!(error instanceof ImsError) || !isThrottled(error)) return 0;
  return Math.max(throttledPauseMs, error.retryAfterMs ?? 0);
}

/**
 * Asks the backend about a job that is not settled and keeps what is new. Without an answer
 * the last picture stands; null when neither this app nor that place knows it.
 * @throws ImsError when there is no answer and nothing is kept of the job
 */
export async function askForJob(
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
    if (kept) await keepWhatIsNew(kept, snapshot);
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
      log.warn({ jobId, code: error.shownCode, err: error }, "the job could not be asked about");
      const pauseMs = pauseMsOf(error);
      return { value: { snapshot, source: "kept" }, holdsMs: silenceHoldsMs, pauseMs };
    }
    if (ageOf(kept.known) < appearsWithinMs) {
      return { value: { snapshot, source: "live" }, holdsMs: silenceHoldsMs };
    }
    await setForgotten(jobId, true).catch((failure: unknown) =>
      log.warn({ jobId, err: failure }, "a job could not be marked as forgotten"),
    );
    return { value: { snapshot, source: "forgotten" }, holdsMs: unknownHoldsMs };
  }
}

const ageOf = ({ createdAt }: { createdAt: string }): number => Date.now() - Date.parse(createdAt);

/** Whoever looks sees the news, also when they cannot be written down (a full disk). */
async function keepWhatIsNew(kept: FollowedRow, snapshot: JobSnapshot): Promise<void> {
  await keep(kept, snapshot).catch((error: unknown) =>
    log.warn({ jobId: snapshot.jobId, err: error }, "what is new of a job could not be kept"),
  );
}

async function keep(kept: FollowedRow, snapshot: JobSnapshot): Promise<void> {
  if (kept.forgotten) await setForgotten(snapshot.jobId, false);
  if (!isWorthKeeping(kept.snapshot, snapshot)) return;
  await keepSnapshot(snapshot);
  if (!isSettled(snapshot)) return;
  const ready = snapshot.clips.filter((clip) => clip.state === "ready");
  await settleSpending(
    snapshot.jobId,
    ready.map((clip) => clip.durationSeconds),
  );
}

async function askCloud(client: ImsClient, jobId: string, previous: JobSnapshot | null) {
  const options = { signal: AbortSignal.timeout(deadlineMs), tries };
  const likely = abilitiesFor(client, jobId).progress;
  const [answer, told] = await Promise.all([
    client.call("GetBatchMediaProducingJob", { JobId: jobId }, options),
    likely ? askProgress(client, jobId, previous, options) : null,
  ]);
  // A job of the other backend: where it lives is known by its answer only.
  const hasNowProgress = !likely && abilitiesFor(client, jobId).progress;
  const progress = hasNowProgress ? await askProgress(client, jobId, previous, options) : told;
  return { job: answer.EditingBatchJob, progress };
}

/** Progress is a courtesy: without it the job still shows its states. */
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
    // Of a job that is not known the other question tells as well.
    if (!isUnknownJob(error)) log.warn({ jobId, err: error }, "no progress could be had");
    return null;
  }
}
