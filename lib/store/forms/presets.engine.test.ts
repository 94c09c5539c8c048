import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import {
  createPreset,
  duplicatePreset,
  getPreset,
  migrations,
  presetsNamingTemplate,
  presetsUsing,
  renamePreset,
  setPresetsDeleted,
  touchUsed,
} from "./presets";
import { listPresets, type PresetQuery } from "./preset-list";

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
  createPreset(database, { name, form: formWith(mediaIds, music), mediaNames: { m1: "开场.mp4" } });

describe("presets", () => {
  it("keeps a form whole; its still is the first footage", async () => {
    const made = await create("每周上新", ["m1", "m2"], ["song"]);
    expect(await getPreset(database, made.presetId)).toEqual(made);
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
    await touchUsed(database, old.presetId);
    const names = (await listPresets(database)).items.map((preset) => preset.name);
    expect(names).toEqual(["old", "new"]);
  });

  it("searches and sorts by name, those of earlier versions too, page by page", async () => {
    for (const name of ["Offers 10", "offers 9", "春季 ÖL", "100% off"]) await create(name);
    await database.pool.query("update app.presets set name_folded = null");
    const names = async (query: PresetQuery) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listPresets>> = await listPresets(database, {
          ...query,
          limit: 1,
          cursor,
        });
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    expect(await names({ sort: "a-z" })).toEqual(["100% off", "offers 9", "Offers 10", "春季 ÖL"]);
    expect(await names({ sort: "oldest", q: "off" })).toEqual([
      "Offers 10",
      "offers 9",
      "100% off",
    ]);
    expect(await names({ q: "öl" })).toEqual(["春季 ÖL"]);
    expect(await names({ q: "0%" })).toEqual(["100% off"]);
    expect(await names({ q: "_" })).toEqual([]);
  });

  it("renames, and says when there is nothing to rename", async () => {
    const { presetId } = await create("a");
    expect(await renamePreset(database, presetId, "b")).toBe(true);
    expect((await getPreset(database, presetId))?.name).toBe("b");
    expect(await renamePreset(database, "none", "b")).toBe(false);
  });

  it("copies into a preset of its own", async () => {
    const original = await create("a", ["m1"]);
    const copy = await duplicatePreset(database, original.presetId, "a (2)");
    await renamePreset(database, original.presetId, "changed");
    expect(copy).toMatchObject({ name: "a (2)", form: original.form, coverMediaId: "m1" });
    expect(copy?.presetId).not.toBe(original.presetId);
    expect(await duplicatePreset(database, "none", "x")).toBeNull();
  });

  it("hides what is deleted everywhere, and brings it back as it was", async () => {
    const made = await create("a", ["m1"]);
    const ids = [made.presetId, "none"];
    expect(await setPresetsDeleted(database, ids, true)).toEqual([made.presetId]);
    expect(await setPresetsDeleted(database, ids, true)).toEqual([]);
    expect((await listPresets(database, { show: "deleted" })).items).toHaveLength(1);
    expect(await getPreset(database, made.presetId)).toBeNull();
    expect((await listPresets(database)).items).toEqual([]);
    expect(await presetsUsing(database, ["m1"])).toEqual([]);
    expect(await renamePreset(database, made.presetId, "b")).toBe(false);
    expect(await setPresetsDeleted(database, ids, false)).toEqual([made.presetId]);
    expect(await getPreset(database, made.presetId)).toEqual(made);
  });
});

describe("presetsUsing", () => {
  it("finds presets by any of the media, and names those it uses, music included", async () => {
    const a = await create("a", ["m1", "m2"], ["song"]);
    const b = await create("b", ["m2"]);
    await create("c", ["m9"]);
    expect(await presetsUsing(database, ["m2", "song", "other"])).toEqual([
      { presetId: a.presetId, name: "a", mediaIds: ["m2", "song"] },
      { presetId: b.presetId, name: "b", mediaIds: ["m2"] },
    ]);
    expect(await presetsUsing(database, [])).toEqual([]);
    expect(await presetsUsing(database, ["m"])).toEqual([]);
  });
});

describe("presetsNamingTemplate", () => {
  it("finds presets by a template of their form, and none that were deleted", async () => {
    const form = emptyComposeForm({ name: "A", seed: "s", language: "en", groupName: "G" });
    const create = (name: string, templates: string[]) =>
      createPreset(database, { name, form: { ...form, templates }, mediaNames: {} });
    await create("None", []);
    await create("Other", ["t-12"]);
    const used = await create("Used", ["t-2", "t-1"]);
    const gone = await create("Gone", ["t-1"]);
    await setPresetsDeleted(database, [gone.presetId], true);
    expect(await presetsNamingTemplate(database, "t-1")).toEqual([
      { presetId: used.presetId, name: "Used" },
    ]);
  });
});
