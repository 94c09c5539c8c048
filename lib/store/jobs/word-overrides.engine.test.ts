import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "@/lib/base/database/migrate";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { shippedLists } from "@/lib/model/words/shipped-lists";
import { listsInForce, noTeamWordLists } from "@/lib/model/words/word-list";
import { appMigrations } from "../app-migrations";
import { getTeamWordLists, saveTeamWordLists } from "../word-lists";
import { getWordOverride, saveWordOverride } from "./word-overrides";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [name, migrations] of Object.entries(appMigrations)) {
    await migrate(database.pool, name, migrations);
  }
});
afterAll(() => database.close());

it("says of a job who answered for its words, the last time that somebody did", async () => {
  await database.pool.query(
    `insert into app.submissions (client_token, name, form, request, seed, place, state, job_id)
     values ('token-1', 'n', '{}', '{}', 's', 'here', 'made', 'job-1')`,
  );
  expect(await getWordOverride(database, "job-1")).toBeNull();
  const said = { name: "Li Na", reason: "checked", words: ["最好", "best"] };
  await saveWordOverride(database, "token-1", { ...said, reason: "?" });
  await saveWordOverride(database, "token-1", said);
  expect(await getWordOverride(database, "job-1")).toMatchObject(said);
  expect(await getWordOverride(database, "job-2")).toBeNull();
});

it("keeps what the team changed about the lists", async () => {
  expect(await getTeamWordLists(database)).toEqual(noTeamWordLists);
  const own = [{ id: "own-brand", name: "Brand", words: [] }];
  const team = { off: ["en-medical"], removed: ["zh-absolutes/最"], own };
  await saveTeamWordLists(database, team);
  expect(await getTeamWordLists(database)).toEqual(team);
  expect(listsInForce(shippedLists, team).map(({ id }) => id)).toContain("own-brand");
});
