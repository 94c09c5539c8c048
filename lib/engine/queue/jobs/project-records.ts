import "server-only";
import { type Selectable, sql, type Transaction } from "kysely";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { type EngineDatabase, newId } from "../tables/engine-database";
import { type NumberedPage, readNumberedPage } from "../tables/numbered-page";
import { clipRule } from "../tables/job-machine";
import type { JobRow, ProjectStatesView, ProjectStatus, Tables } from "../tables/tables";

export type ProjectRow = Selectable<ProjectStatesView>;

/** Stores the plan of every waiting clip of a plan-only job as a project, which ends the clip. */
export async function storePlanProjects(
  tx: Transaction<Tables>,
  jobId: string,
  timelines: readonly Timeline[],
): Promise<void> {
  const { from, to } = clipRule("previewed");
  const indices = timelines.map((timeline) => timeline.Reelpress.Index);
  await sql`
    with plans as (
      select * from unnest(${indices}::integer[], ${indices.map(() => newId())}::text[],
        ${timelines.map(({ Reelpress }) => Reelpress.Title)}::text[],
        ${timelines.map(({ Reelpress }) => Reelpress.Duration)}::float8[])
        as p(index, project_id, title, seconds)
    ), planned as (
      update engine.clips c set state = ${to}, stage = 'Done', progress = 100,
        project_id = p.project_id, duration_seconds = p.seconds, finished_at = now(),
        modified_at = now()
      from plans p
      where c.job_id = ${jobId} and c.index = p.index and c.state = any(${from})
      returning p.project_id, p.title, p.seconds, c.timeline, c.index
    )
    insert into engine.projects (project_id, title, timeline, duration_seconds, origin_job_id)
    select project_id, coalesce(nullif(title, ''), 'Plan ' || (index + 1)), timeline, seconds, ${jobId}
    from planned order by index
  `.execute(tx);
}

/**
 * Stores the timeline of a delivered batch clip as a project. The project's timeline gets the time of
 * the job, so that the clip counts as what the project produced.
 */
export async function storeProducedProject(
  tx: Transaction<Tables>,
  clipId: string,
  title: string,
): Promise<void> {
  await sql`
    with made as (
      insert into engine.projects (project_id, title, timeline, duration_seconds, timeline_at)
      select ${newId()}, ${title}, c.timeline, c.planned_seconds, j.created_at
      from engine.clips c join engine.jobs j on j.job_id = c.job_id
      where c.clip_id = ${clipId} and c.project_id is null and c.timeline is not null
        and j.kind = 'batch'
      returning project_id
    )
    update engine.clips set project_id = made.project_id from made where clip_id = ${clipId}
  `.execute(tx);
}

export type NewProject = {
  title: string;
  description?: string | undefined;
  timeline?: string | undefined;
  durationSeconds?: number | undefined;
  coverUrl?: string | undefined;
  businessConfig?: string | undefined;
};

/** @returns the id of the new project */
export async function insertProject(
  db: EngineDatabase | Transaction<Tables>,
  project: NewProject,
): Promise<string> {
  const projectId = newId();
  await db
    .insertInto("engine.projects")
    .values({
      project_id: projectId,
      title: project.title,
      description: project.description ?? null,
      timeline: project.timeline ?? null,
      duration_seconds: project.durationSeconds ?? null,
      cover_url: project.coverUrl ?? null,
      business_config: project.businessConfig ?? null,
    })
    .execute();
  return projectId;
}

/** Changes the given fields. False when there is no such project. */
export async function updateProject(
  db: EngineDatabase,
  projectId: string,
  change: Partial<NewProject>,
): Promise<boolean> {
  const changed = await db
    .updateTable("engine.projects")
    .set({
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.description === undefined ? {} : { description: change.description }),
      ...(change.coverUrl === undefined ? {} : { cover_url: change.coverUrl }),
      ...(change.timeline === undefined
        ? {}
        : {
            timeline: change.timeline,
            timeline_at: sql<Date>`now()`,
            duration_seconds: change.durationSeconds ?? null,
          }),
      modified_at: sql<Date>`now()`,
    })
    .where("project_id", "=", projectId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Projects by id, with their status; deleted projects are left out. */
export async function findProjects(
  db: EngineDatabase,
  projectIds: readonly string[],
): Promise<Map<string, ProjectRow>> {
  if (projectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("engine.project_states")
    .selectAll()
    .where("project_id", "in", [...projectIds])
    .execute();
  return new Map(rows.map((row) => [row.project_id, row]));
}

/** Marks projects as deleted. Jobs that render them have copies of their timelines. */
export async function deleteProjects(
  db: EngineDatabase,
  projectIds: readonly string[],
): Promise<void> {
  if (projectIds.length === 0) return;
  await db
    .updateTable("engine.projects")
    .set({ deleted_at: sql<Date>`now()`, modified_at: sql<Date>`now()` })
    .where("project_id", "in", [...projectIds])
    .where("deleted_at", "is", null)
    .execute();
}

/** The job that planned the project, also when the project is deleted. */
export async function findOrigin(
  db: EngineDatabase,
  projectId: string | null,
): Promise<JobRow | undefined> {
  if (projectId === null) return undefined;
  return db
    .selectFrom("engine.jobs as j")
    .innerJoin("engine.projects as p", "p.origin_job_id", "j.job_id")
    .selectAll("j")
    .where("p.project_id", "=", projectId)
    .executeTakeFirst();
}

/** Whether a timeline equals, character by character, what this engine planned for the project. */
export async function isPlanOfProject(
  db: EngineDatabase,
  projectId: string,
  timeline: string,
): Promise<boolean> {
  const found = await db
    .selectFrom("engine.clips")
    .select("clip_id")
    .where("project_id", "=", projectId)
    .where("timeline", "=", timeline)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A plan of this engine that speaks a sentence, as JSON text. */
export async function findSpokenPlan(
  db: EngineDatabase,
  speechKey: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom("engine.clips")
    .select("timeline")
    .where(sql<boolean>`speech_keys @> array[${speechKey}]::text[]`)
    .limit(1)
    .executeTakeFirst();
  return found?.timeline ?? undefined;
}

export type ProjectQuery = NumberedPage & {
  /** Any of these; all when absent. */
  statuses?: readonly ProjectStatus[] | undefined;
  createSources?: readonly string[] | undefined;
  /** Inclusive, as is `until`. */
  from?: Date | undefined;
  until?: Date | undefined;
};

/** One page of projects in order of their creation, with the count of all that match. */
export async function searchProjects(
  db: EngineDatabase,
  query: ProjectQuery,
): Promise<{ rows: ProjectRow[]; totalCount: number }> {
  let match = db.selectFrom("engine.projects").where("deleted_at", "is", null);
  if (query.statuses) match = match.where("status", "in", [...query.statuses]);
  if (query.createSources) match = match.where("create_source", "in", [...query.createSources]);
  if (query.from) match = match.where("created_at", ">=", query.from);
  if (query.until) match = match.where("created_at", "<=", query.until);
  const { rows: page, totalCount } = await readNumberedPage(match.select("project_id"), query);
  const found = await findProjects(
    db,
    page.map((row) => row.project_id),
  );
  return { rows: page.flatMap((row) => found.get(row.project_id) ?? []), totalCount };
}
