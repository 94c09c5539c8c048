import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { migrate } from "@/lib/base/database/migrate";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { engineMigrations } from "../migrations";
import type { Tables } from "../tables/tables";

let database: DatabaseHandle;
let db: Kysely<Tables>;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "engine", engineMigrations);
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) });
});
afterAll(() => database.close());

const run = (sql: string, values: unknown[] = []) => database.pool.query(sql, values);

async function statusOf(projectId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("engine.projects")
    .select("status")
    .where("project_id", "=", projectId)
    .executeTakeFirst();
  return row?.status;
}

const insertJob = (jobId: string, kind: string) =>
  run(
    `insert into engine.jobs (job_id, kind, state, stage, seed, clip_count, input_config, output_config, media_ids)
     values ($1, $2, 'working', 'Working', 's', 1, '{}', '{}', '{}')`,
    [jobId, kind],
  );
const insertClip = (clipId: string, jobId: string, projectId: string | null) =>
  run(
    `insert into engine.clips (clip_id, job_id, index, state, stage, project_id)
     values ($1, $2, 0, 'waiting', 'Waiting', $3)`,
    [clipId, jobId, projectId],
  );
const setState = (clipId: string, state: string) =>
  run("update engine.clips set state = $2 where clip_id = $1", [clipId, state]);

it("a project's status comes from the last job that rendered its timeline", async () => {
  await run("insert into engine.projects (project_id, title) values ('p', 't')");
  expect(await statusOf("p")).toBe("Draft");
  await run(
    "update engine.projects set timeline = '{}', timeline_at = now() where project_id = 'p'",
  );
  expect(await statusOf("p")).toBe("Editing");
  await insertJob("plan", "preview");
  await insertClip("planned", "plan", "p");
  expect(await statusOf("p"), "a plan renders nothing").toBe("Editing");
  await insertJob("one", "scene");
  await insertClip("first", "one", "p");
  expect(await statusOf("p")).toBe("Producing");
  await setState("first", "failed");
  expect(await statusOf("p")).toBe("ProduceFailed");
  await setState("first", "waiting");
  expect(await statusOf("p"), "tried again").toBe("Producing");
  await setState("first", "done");
  expect(await statusOf("p")).toBe("Produced");
  await insertJob("two", "scene");
  await insertClip("second", "two", "p");
  await setState("second", "cancelled");
  await setState("first", "publishing");
  expect(await statusOf("p"), "the later job says").toBe("ProduceFailed");
  await run("update engine.projects set title = 'other' where project_id = 'p'");
  expect(await statusOf("p")).toBe("ProduceFailed");
  await run("delete from engine.clips where job_id = 'two'");
  expect(await statusOf("p"), "the job is gone").toBe("Producing");
  await run(
    "update engine.projects set timeline = '{}', timeline_at = now() where project_id = 'p'",
  );
  expect(await statusOf("p"), "what was rendered is of another timeline").toBe("Editing");
});

it("a project that is created for a finished clip counts as produced", async () => {
  await insertJob("batch", "batch");
  await insertClip("late", "batch", null);
  await setState("late", "done");
  await run(`
    with made as (
      insert into engine.projects (project_id, title, timeline, timeline_at)
      select 'q', 't', '{}', created_at from engine.jobs where job_id = 'batch' returning project_id
    )
    update engine.clips set project_id = made.project_id from made where clip_id = 'late'`);
  expect(await statusOf("q")).toBe("Produced");
});

it("a clip that ends while a later job begins with its project does not set the status", async () => {
  await run("insert into engine.projects (project_id, title, timeline) values ('r', 't', '{}')");
  await insertJob("earlier", "scene");
  await insertClip("ending", "earlier", "r");
  await insertJob("later", "scene");
  const [one, two] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await one.query("begin");
    await one.query(`insert into engine.clips (clip_id, job_id, index, state, stage, project_id)
      values ('new', 'later', 0, 'waiting', 'Waiting', 'r')`);
    const ended = two.query("update engine.clips set state = 'done' where clip_id = 'ending'");
    // The update may have to wait here. It must not use what it read before the insert is committed.
    await sleep(200);
    await one.query("commit");
    await ended;
  } finally {
    one.release();
    two.release();
  }
  expect(await statusOf("r")).toBe("Producing");
});
