import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { getSubmission, listUnsettledSubmissions } from "@/lib/store/jobs/submissions";
import { cloudForTests, contextForTests } from "./testing/cloud";
import { openDatabaseForSubmits } from "./testing/submits-database";
import { resolveDue } from "./keep-resolving";

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "Shots" });

/** Stores submits that are older than the one under test. `set` is SQL that changes them. */
async function write(prefix: string, count: number, set: string): Promise<void> {
  await database.pool.query(
    `insert into app.submissions (client_token, place, name, form, request, seed, created_at, sent_at)
      select $1 || n, 'ice.test', 'n', $2, $3, 's', now() - interval '1 hour', now() - interval '1 hour'
      from generate_series(1, $4::integer) n`,
    [
      prefix,
      JSON.stringify(form),
      JSON.stringify({ InputConfig: "{}", OutputConfig: "{}" }),
      count,
    ],
  );
  await database.pool.query(`update app.submissions set ${set} where client_token like $1 || '%'`, [
    prefix,
  ]);
}

describe("the background passes", () => {
  it.each([
    ["refusals that nobody noticed", "state = 'refused', noticed = false"],
    ["submits whose backend was called just now", "asks = 9, asked_at = now()"],
    ["submits that somebody is at", "busy_until = now() + interval '1 minute'"],
  ])("resolve an open submit behind a hundred %s", async (_, set) => {
    const cloud = cloudForTests();
    const context = contextForTests(cloud.client, database);
    await write("old", 120, set);
    await write("mine", 1, "created_at = now() - interval '10 minutes'");
    await resolveDue(context);
    const { rows } = await database.pool.query(
      "select asks from app.submissions where client_token = 'mine1'",
    );
    expect(rows[0].asks).toBe(1);
  });

  it.each([
    ["form", "[]"],
    ["request", '{"InputConfig":5}'],
  ])("end a submit whose %s cannot be read, and go on with the others", async (column, odd) => {
    const context = contextForTests(cloudForTests().client, database);
    await write("odd", 1, `${column} = '${odd}'`);
    await write("mine", 1, "asks = 0");
    expect(await listUnsettledSubmissions(database)).toHaveLength(2);
    await resolveDue(context);
    expect(await getSubmission(database, "odd1")).toMatchObject({
      state: "refused",
      failure: { code: "Submission.Unreadable" },
    });
    expect(await getSubmission(database, "mine1")).toMatchObject({ asks: 1 });
    expect(await resolveDue(context)).toBe(false);
  });

  it("end when only unnoticed submits are left, and the page shows open submits first", async () => {
    const context = contextForTests(cloudForTests().client, database);
    await write("old", 120, "state = 'refused', noticed = false");
    expect(await resolveDue(context)).toBe(false);
    await write("mine", 1, "busy_until = now() + interval '1 minute'");
    expect(await resolveDue(context)).toBe(true);
    expect((await listUnsettledSubmissions(database))[0]?.clientToken).toBe("mine1");
  });
});
