import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import * as drafts from "./drafts";
import { listPresets } from "./preset-list";
import * as presets from "./presets";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const form = emptyComposeForm({ name: "A", seed: "s", language: "en", groupName: "One" });

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "drafts", drafts.migrations);
  await migrate(database.pool, "presets", presets.migrations);
});
afterAll(() => database.close());

/** As earlier versions wrote it: without any check. */
const insertPreset = (id: string, text: string) =>
  database.pool.query(
    "insert into app.presets (preset_id, name, form, media_ids) values ($1, $1, $2, '{}')",
    [id, text],
  );

describe("any number of drafts", () => {
  it("push out the oldest, and the newest stay", async () => {
    await database.pool.query(
      `insert into app.drafts (draft_id, form, version, updated_at)
       select 'old-' || n, '{}', 1, now() - n * interval '1 minute' from generate_series(1, 300) n`,
    );
    await database.pool.query(
      `insert into app.drafts (draft_id, form, version, closed, updated_at)
       values ('closed-long-ago', '{}', 1, true, now() - interval '90 days'),
              ('closed-today', '{}', 1, true, now())`,
    );
    await drafts.saveDraft(database, { draftId: "new", form, version: 1 });
    const { rows } = await database.pool.query<{ draft_id: string }>(
      "select draft_id from app.drafts",
    );
    const ids = rows.map((row) => row.draft_id);
    expect(ids.filter((id) => !id.startsWith("closed"))).toHaveLength(drafts.draftLimits.open);
    expect(ids).toEqual(expect.arrayContaining(["new", "old-1", "old-199", "closed-today"]));
    expect(ids).not.toContain("old-200");
    expect(ids).not.toContain("closed-long-ago");
  });
});

describe("presets that were stored before there were bounds", () => {
  it("do not break the search for presets by template", async () => {
    await presets.createPreset(database, {
      name: "sound",
      form: { ...form, templates: ["t1"] },
      mediaNames: {},
    });
    await insertPreset("nul", '{"name":"\\u0000","templates":["t1"]}');
    await insertPreset("half", '{"name":"\\ud800","templates":["t1"]}');
    await insertPreset("other", '{"name":"t1","templates":["\\"t1"]}');
    const naming = await presets.presetsNamingTemplate(database, "t1");
    expect(naming.map(({ name }) => name)).toEqual(["half", "nul", "sound"]);
  });

  it("are listed without their form when it is larger than any can be", async () => {
    await insertPreset(
      "huge",
      JSON.stringify({ groups: Array(400_000).fill("groups"), output: {} }),
    );
    const huge = (await listPresets(database)).items.find(({ name }) => name === "huge");
    expect(huge?.form).toEqual({});
    const whole = (await presets.getPreset(database, "huge"))?.form as { groups: unknown[] };
    expect(whole.groups).toHaveLength(400_000);
  });
});

describe("any number of presets", () => {
  it("are refused when as many are stored as one page reads", async () => {
    expect(await presets.hasRoomForPreset(database, form)).toBe(true);
    const large = { ...form, name: "x".repeat(presets.presetLimits.bytes) };
    expect(await presets.hasRoomForPreset(database, large)).toBe(false);
    await database.pool.query(
      `insert into app.presets (preset_id, name, form, media_ids)
       select 'p' || n, 'p', '{}', '{}' from generate_series(1, $1) n`,
      [presets.presetLimits.count],
    );
    expect(await presets.hasRoomForPreset(database, form)).toBe(false);
    expect((await listPresets(database)).items).toHaveLength(presets.presetLimits.count);
  });
});
