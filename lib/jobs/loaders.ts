import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { FollowedJob, JobPage, PassedThrough } from "@/lib/model/job";
import type { ClipReview } from "@/lib/model/review";
import { listClipReviews } from "@/lib/store/jobs/clip-reviews";
import { type JobQuery, listJobs } from "@/lib/store/jobs/job-list";
import { getJob } from "@/lib/store/jobs/jobs";
import type { JobRequest } from "@/lib/store/jobs/stored-request";
import type { ClipResult } from "@/lib/model/clip-result";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import { type JobLinks, listJobLinks } from "@/lib/store/jobs/job-links";
import { getMedia } from "@/lib/store/media";
import { listClipResults } from "@/lib/store/jobs/clip-results";
import { getWordOverride } from "@/lib/store/jobs/word-overrides";
import type { WordOverride } from "@/lib/model/words/word-override";
import { loadSheetVariation } from "./results/loaders";
import type { JobVariation } from "./results/variation-of-clips";
import { adoptForeignJobs } from "./adopt-foreign";
import { pollingInterval } from "./polling/polling-interval";
import { followJob, refreshFollowed } from "./polling/follow";

/** How long a page of the list waits for jobs that other programs submitted. */
const foreignJobsWithinMs = 300;
/** A row on the screen is at most this old, or as old as the interval of a watched job allows. */
const rowMaxAgeMs = 3_000;

/** What a job's page is rendered from. `submittedHere`: the form is known and can be used again. */
export type JobView = {
  followed: FollowedJob;
  submittedHere: boolean;
  passedThrough: PassedThrough | null;
  reviews: ClipReview[];
  results: ClipResult[];
  links: JobLinks;
  /** What new videos in the place of rejected ones would be: surely other ones, or chosen anew; null when the form is not known. */
  again: "other" | "anew" | null;
  /** What a sheet tries in variants; null for another job, whose videos tell that themselves. */
  sheetVariation: JobVariation | null;
  /** Who took responsibility for listed words; null without any. */
  override: WordOverride | null;
};

/** Null when neither this app nor the backend knows the job. */
export async function loadJob(jobId: string): Promise<JobView | null> {
  const database = await appDatabase();
  const [followed, stored, reviews, override, results, sheetVariation, links] = await Promise.all([
    followJob(jobId),
    getJob(database, jobId),
    listClipReviews(database, jobId),
    getWordOverride(database, jobId),
    listClipResults(database, jobId),
    loadSheetVariation(jobId),
    listJobLinks(database, jobId),
  ]);
  // A job that renders plans was submitted with project ids, not with a form.
  const hasForm =
    Boolean(stored?.form && stored.request) && stored?.request?.ProjectIds === undefined;
  const notObeyed = followed?.snapshot.notObeyed ?? [];
  // For a job that another program submitted, the engine reports the fields it does not obey.
  const reported = notObeyed.length > 0 ? { paths: notObeyed, ignored: true } : null;
  const passedThrough = stored?.passedThrough ?? reported;
  if (!followed) return null;
  const isOther = stored?.form && imsClient().can.preview && canDress(stored.form.kind);
  const again = stored?.form ? (isOther ? "other" : "anew") : null;
  const said = { passedThrough, reviews, override, results, sheetVariation, links };
  return { followed, submittedHere: hasForm, again, ...said };
}

/** The form and the request of a job, or null when this app did not submit it. */
export async function loadSubmitted(
  jobId: string,
): Promise<{ form: ComposeForm; request: JobRequest } | null> {
  const stored = await getJob(await appDatabase(), jobId);
  const { form, request } = stored ?? {};
  return form && request ? { form, request } : null;
}

const adoptOrLog = () =>
  adoptForeignJobs().catch((error: unknown) =>
    log.warn({ err: error }, "the jobs of others could not be kept"),
  );

/**
 * A page of jobs as they were last seen, including those that other programs submitted. Jobs still at
 * work are refreshed in the background by the shared poller; the next page load shows the result.
 */
export async function loadJobPage(query: JobQuery): Promise<JobPage> {
  if (!query.cursor) await Promise.race([adoptOrLog(), sleep(foreignJobsWithinMs)]);
  const page = await listJobs(await appDatabase(), query);
  const { can } = imsClient();
  for (const { jobId, state, createdAt } of page.items) {
    if (state !== "waiting" && state !== "working") continue;
    const { watchedMs } = pollingInterval(Date.now() - Date.parse(createdAt), can);
    refreshFollowed(jobId, Math.max(rowMaxAgeMs, watchedMs));
  }
  return { ...page, items: await withSprites(page.items) };
}

/** Adds to the shots of plans what is needed to show a frame of each. */
async function withSprites(rows: JobPage["items"]): Promise<JobPage["items"]> {
  const ids = rows.flatMap(({ strip }) => strip.map(({ mediaId }) => mediaId));
  const media = await getMedia(await appDatabase(), [...new Set(ids)]);
  const sprites = new Map(media.map(({ mediaId, sprite }) => [mediaId, sprite]));
  return rows.map((row) => ({
    ...row,
    // A source that is gone has no frame.
    strip: row.strip.flatMap((shot) => {
      const sprite = sprites.get(shot.mediaId);
      return sprite === undefined ? [] : [{ ...shot, sprite }];
    }),
  }));
}
