import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { enginePast } from "./engine-past";
import { engineMigrations } from "./queue/migrations";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it("distinguishes an engine that never ran, a settled one, and one with unfinished work", async () => {
  const { pool } = database;
  expect(await enginePast(pool)).toBe("none");
  await migrate(pool, "engine", engineMigrations);
  expect(await enginePast(pool)).toBe("none");
  const insert = `insert into engine.jobs (job_id, state, seed, clip_count, input_config, output_config, media_ids)
    values ($1, $2, 's', 1, '{}', '{}', '{}')`;
  await pool.query(insert, ["a", "finished"]);
  await pool.query(insert, ["b", "failed"]);
  expect(await enginePast(pool)).toBe("settled");
  await pool.query(insert, ["c", "working"]);
  expect(await enginePast(pool)).toBe("unfinished");
});
