import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import {
  createPreset,
  deletePreset,
  duplicatePreset,
  getPreset,
  listPresets,
  migrations,
  presetsNamingTemplate,
  presetsUsing,
  renamePreset,
  restorePreset,
  touchUsed,
} from "./presets";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "presets", migrations);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.presets");
});

function formWith(mediaIds: string[], music: string[] = []): ComposeForm {
  const form = emptyComposeForm({ name: "n", seed: "s", language: "zh", groupName: "开场" });
  const media = mediaIds.map((mediaId) => ({ mediaId, range: null }));
  return {
    ...form,
    groups: form.groups.map((group) => ({ ...group, media })),
    sound: { ...form.sound, music },
  };
}
const create = (name: string, mediaIds: string[] = [], music: string[] = []) =>
  createPreset(
    { name, form: formWith(mediaIds, music), mediaNames: { m1: "开场.mp4" } },
    database.pool,
  );

describe("presets", () => {
  it("keeps a form whole; its still is the first footage", async () => {
    const made = await create("每周上新", ["m1", "m2"], ["song"]);
    expect(await getPreset(made.presetId, database.pool)).toEqual(made);
    expect(made).toMatchObject({
      name: "每周上新",
      coverMediaId: "m1",
      mediaNames: { m1: "开场.mp4" },
      usedAt: null,
      form: formWith(["m1", "m2"], ["song"]),
    });
  });

  it("lists the last used first", async () => {
    const old = await create("old");
    await create("new");
    await touchUsed(old.presetId, database.pool);
    const names = (await listPresets(database.pool)).map((preset) => preset.name);
    expect(names).toEqual(["old", "new"]);
  });

  it("renames, and says when there is nothing to rename", async () => {
    const { presetId } = await create("a");
    expect(await renamePreset(presetId, "b", database.pool)).toBe(true);
    expect((await getPreset(presetId, database.pool))?.name).toBe("b");
    expect(await renamePreset("none", "b", database.pool)).toBe(false);
  });

  it("copies into a preset of its own", async () => {
    const original = await create("a", ["m1"]);
    const copy = await duplicatePreset(original.presetId, "a (2)", database.pool);
    await renamePreset(original.presetId, "changed", database.pool);
    expect(copy).toMatchObject({ name: "a (2)", form: original.form, coverMediaId: "m1" });
    expect(copy?.presetId).not.toBe(original.presetId);
    expect(await duplicatePreset("none", "x", database.pool)).toBeNull();
  });

  it("hides what is deleted everywhere, and brings it back as it was", async () => {
    const made = await create("a", ["m1"]);
    expect(await deletePreset(made.presetId, database.pool)).toBe(true);
    expect(await deletePreset(made.presetId, database.pool)).toBe(false);
    expect(await getPreset(made.presetId, database.pool)).toBeNull();
    expect(await listPresets(database.pool)).toEqual([]);
    expect(await presetsUsing(["m1"], database.pool)).toEqual([]);
    expect(await renamePreset(made.presetId, "b", database.pool)).toBe(false);
    expect(await restorePreset(made.presetId, database.pool)).toBe(true);
    expect(await getPreset(made.presetId, database.pool)).toEqual(made);
  });
});

describe("presetsUsing", () => {
  it("finds presets by any of the media, and names those it uses, music included", async () => {
    const a = await create("a", ["m1", "m2"], ["song"]);
    const b = await create("b", ["m2"]);
    await create("c", ["m9"]);
    expect(await presetsUsing(["m2", "song", "other"], database.pool)).toEqual([
      { presetId: a.presetId, name: "a", mediaIds: ["m2", "song"] },
      { presetId: b.presetId, name: "b", mediaIds: ["m2"] },
    ]);
    expect(await presetsUsing([], database.pool)).toEqual([]);
    expect(await presetsUsing(["m"], database.pool)).toEqual([]);
  });
});

describe("presetsNamingTemplate", () => {
  it("finds presets by a template of their form, and none that were deleted", async () => {
    const form = emptyComposeForm({ name: "A", seed: "s", language: "en", groupName: "G" });
    const create = (name: string, templates: string[]) =>
      createPreset({ name, form: { ...form, templates }, mediaNames: {} }, database.pool);
    await create("None", []);
    await create("Other", ["t-12"]);
    const used = await create("Used", ["t-2", "t-1"]);
    const gone = await create("Gone", ["t-1"]);
    await deletePreset(gone.presetId, database.pool);
    expect(await presetsNamingTemplate("t-1", database.pool)).toEqual([
      { presetId: used.presetId, name: "Used" },
    ]);
  });
});
