import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { getJob } from "@/lib/store/jobs/jobs";
import { getMedia } from "@/lib/store/media";
import { costOfJobs } from "@/lib/store/spending/spending-of-jobs";
import { loadMadeVideos } from "../likeness/load-made-videos";
import { followJob } from "../polling/follow";
import { jobsOfRows } from "../sheets/jobs-of-sheet";
import { compareForms, type FormChange } from "./compare-forms";
import { type RunFigures, runFigures, type RunLikeness, runLikeness } from "./run-figures";

export type RunComparison = {
  here: RunFigures;
  there: RunFigures;
  likeness: RunLikeness | null;
  /** How the forms differ; null when the form of a job is not known. */
  changes: FormChange[] | null;
};

/** Two jobs in numbers, and how alike their videos are; null when one of them is not known. */
export async function compareRuns(
  hereId: string,
  thereId: string,
  signal: AbortSignal,
): Promise<RunComparison | null> {
  const [here, there] = await Promise.all([loadRun(hereId, signal), loadRun(thereId, signal)]);
  if (!here || !there) return null;
  const likeness = runLikeness(here.planned, there.planned);
  const changes = here.form && there.form ? compareForms(here.form, there.form) : null;
  return { here: here.figures, there: there.figures, likeness, changes };
}

async function loadRun(jobId: string, signal: AbortSignal) {
  const job = (await followJob(jobId))?.snapshot;
  if (!job) return null;
  const database = await appDatabase();
  const rows = await jobsOfRows(jobId);
  const [media, cost, videos, stored] = await Promise.all([
    getMedia(
      database,
      job.clips.flatMap(({ mediaId }) => mediaId ?? []),
    ),
    costOfJobs(database, rows.length > 0 ? rows : [jobId]),
    loadMadeVideos(job, signal),
    getJob(database, jobId),
  ]);
  const bytes = new Map(media.map(({ mediaId, sizeBytes }) => [mediaId, sizeBytes]));
  const planned = new Map(
    videos.flatMap((video) => (video.planned ? [[video.index, video.planned] as const] : [])),
  );
  const figures = runFigures(job, (mediaId) => bytes.get(mediaId) ?? null, cost);
  return { figures, planned, form: stored?.form ?? null };
}
