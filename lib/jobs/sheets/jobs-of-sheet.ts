import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { listSheetRows } from "@/lib/store/jobs/sheets";

/** The jobs that are stopped when a job is: of a sheet its rows that are under way, else the job itself. */
export async function jobsToStop(jobId: string): Promise<string[]> {
  if (!isSheetId(jobId)) return [jobId];
  const rows = await listSheetRows(await appDatabase(), jobId);
  return rows.flatMap((row) => (row.jobId && !row.settled ? [row.jobId] : []));
}

/** Which job a clip of a job belongs to: of a sheet the job of its row, else the job itself. */
export async function jobsOfClips(jobId: string): Promise<(subJobId: string) => string> {
  if (!isSheetId(jobId)) return () => jobId;
  const rows = await listSheetRows(await appDatabase(), jobId);
  const jobs = new Map(
    rows.flatMap(({ jobId: row, snapshot }) =>
      row ? (snapshot?.clips ?? []).map((clip) => [clip.subJobId, row] as const) : [],
    ),
  );
  return (subJobId) => jobs.get(subJobId) ?? jobId;
}

/** The jobs of the rows of a sheet; none for another job. */
export async function jobsOfRows(jobId: string): Promise<string[]> {
  if (!isSheetId(jobId)) return [];
  const rows = await listSheetRows(await appDatabase(), jobId);
  return rows.flatMap((row) => row.jobId ?? []);
}
