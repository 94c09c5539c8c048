import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { type DraftQuery, draftsUsing, listDrafts, setDraftsDeleted } from "./draft-list";
import {
  closeDraft,
  getDraft,
  getNewestDraft,
  migrations,
  saveDraft,
  saveTypedDraft,
} from "./drafts";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "drafts", migrations);
});
afterAll(() => database.close());

const draft = (draftId: string, version: number, name: string) => ({
  draftId,
  version,
  form: { name },
});

describe("drafts", () => {
  it("keeps the newest version, in whatever order the saves arrive", async () => {
    expect(await saveDraft(database, draft("a", 2, "second"))).toBe(true);
    expect(await saveDraft(database, draft("a", 1, "first"))).toBe(false);
    expect(await getDraft(database, "a")).toMatchObject(draft("a", 2, "second"));
    expect(await saveDraft(database, draft("a", 3, "third"))).toBe(true);
    expect((await getDraft(database, "a"))?.form).toEqual({ name: "third" });
  });

  it("opens with the draft that was typed into last", async () => {
    await saveDraft(database, draft("b", 1, "b"));
    await saveDraft(database, draft("c", 1, "c"));
    await saveDraft(database, draft("b", 2, "b again"));
    expect((await getNewestDraft(database))?.draftId).toBe("b");
  });

  it("does not bring back a draft that became a job when a late save arrives", async () => {
    await saveDraft(database, draft("d", 1, "d"));
    await closeDraft(database, "d");
    expect(await saveDraft(database, draft("d", 99, "late"))).toBe(false);
    expect(await getDraft(database, "d")).toBeNull();
    expect((await getNewestDraft(database))?.draftId).not.toBe("d");
  });

  it("keeps a draft closed that was never saved before it was submitted", async () => {
    await closeDraft(database, "e");
    expect(await saveDraft(database, draft("e", 5, "late"))).toBe(false);
  });

  it("keeps Chinese, quotes and half-typed numbers as they are", async () => {
    const form = { name: '春"季', count: null, texts: ["", " "] };
    await saveDraft(database, { draftId: "f", version: 1, form });
    expect((await getDraft(database, "f"))?.form).toEqual(form);
  });

  const typed = (writer: string, version: number, base: number, name: string) =>
    saveTypedDraft(database, { draftId: "two", writer, version, base, form: { name } });

  it("refuses to write over what another page saved, and shows it", async () => {
    expect(await typed("A", 10, 0, "a")).toEqual({ kind: "kept", revision: 1 });
    // B opened revision 1.
    expect(await typed("B", 5, 1, "b")).toEqual({ kind: "kept", revision: 2 });
    expect(await typed("A", 11, 1, "a again")).toEqual({
      kind: "changed",
      draft: { draftId: "two", form: { name: "b" }, version: 5, revision: 2 },
    });
    // A merged.
    expect(await typed("A", 12, 2, "both")).toEqual({ kind: "kept", revision: 3 });
  });

  it("takes the saves of one page in any order, and again when an answer was lost", async () => {
    expect(await typed("A", 20, 3, "newest")).toEqual({ kind: "kept", revision: 4 });
    expect(await typed("A", 15, 3, "late")).toEqual({ kind: "late", revision: 4 });
    expect(await typed("A", 21, 3, "newer")).toEqual({ kind: "kept", revision: 5 });
    expect((await getDraft(database, "two"))?.form).toEqual({ name: "newer" });
  });

  it("says that a draft became a job", async () => {
    await closeDraft(database, "two");
    expect(await typed("A", 30, 5, "typed on")).toEqual({ kind: "closed" });
  });

  it("lists open drafts with what they are, those of earlier versions too", async () => {
    await database.pool.query("delete from app.drafts");
    const form = {
      name: " Offers ",
      kind: "groups",
      groups: [{ name: "G", media: [{ mediaId: "m1" }, { mediaId: "m2" }] }],
      output: { count: 6, width: 1, height: 1 },
    };
    await saveDraft(database, { draftId: "old", version: 1, form: { name: "Old" } });
    await database.pool.query("update app.drafts set summary = null, name_folded = null");
    await saveDraft(database, { draftId: "new", version: 1, form });
    await closeDraft(database, "made");
    const said = (await listDrafts(database)).items.map(
      ({ draftId, name, count, files, coverMediaId }) => [
        draftId,
        name,
        count,
        files,
        coverMediaId,
      ],
    );
    expect(said).toEqual([
      ["new", "Offers", 6, 2, "m1"],
      ["old", "Old", 0, 0, null],
    ]);
  });

  it("takes a deleted draft back, and a page that types on brings it back, too", async () => {
    expect(await setDraftsDeleted(database, ["new"], true)).toEqual(["new"]);
    expect((await listDrafts(database)).items.map(({ draftId }) => draftId)).toEqual(["old"]);
    expect(await getDraft(database, "new")).toBeNull();
    await setDraftsDeleted(database, ["new"], false);
    expect((await listDrafts(database)).items.map(({ draftId }) => draftId)).toEqual([
      "new",
      "old",
    ]);
    await setDraftsDeleted(database, ["old"], true);
    const form = { name: "Typed on" };
    await saveTypedDraft(database, { draftId: "old", writer: "W", version: 9, base: 1, form });
    expect((await listDrafts(database)).items.map(({ name }) => name)).toEqual([
      "Typed on",
      "Offers",
    ]);
    expect(await setDraftsDeleted(database, ["made"], true)).toEqual([]);
  });

  it("searches and sorts by name, in whatever case, and lists what was deleted apart", async () => {
    await database.pool.query("delete from app.drafts");
    const names = ["Offers 10", "offers 9", "春季 Ö", "", "Ｏffers 2"];
    for (const [at, name] of names.entries()) {
      const form = { name, output: { count: at, width: 1, height: 1 } };
      await saveDraft(database, { draftId: `d${at}`, version: 1, form });
    }
    await database.pool.query("update app.drafts set name_folded = null where draft_id = 'd2'");
    const ids = async (query: DraftQuery) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listDrafts>> = await listDrafts(database, {
          ...query,
          limit: 2,
          cursor,
        });
        seen.push(...page.items.map(({ draftId }) => draftId));
        cursor = page.nextCursor;
      } while (cursor);
      return seen.join("");
    };
    expect(await ids({ sort: "a-z" })).toBe("d3d4d1d0d2");
    expect(await ids({ sort: "most-videos" })).toBe("d4d3d2d1d0");
    expect(await ids({ sort: "z-a", q: "OFFERS" })).toBe("d0d1d4");
    expect(await ids({ q: "ö 春" })).toBe("d2");
    await setDraftsDeleted(database, ["d1", "d2"], true);
    expect(await ids({ show: "deleted", sort: "a-z" })).toBe("d1d2");
    expect(await ids({ sort: "a-z" })).toBe("d3d4d0");
  });

  it("finds the drafts that use a media, and none that only speaks of it", async () => {
    await database.pool.query("delete from app.drafts");
    const form = (name: string, mediaId: string) => ({
      name,
      groups: [{ name: "G", media: [{ mediaId }] }],
      titles: ["about m1"],
    });
    await saveDraft(database, { draftId: "uses", version: 1, form: form("Uses", "m1") });
    await saveDraft(database, { draftId: "speaks", version: 1, form: form("Speaks", "m2") });
    expect(await draftsUsing(database, ["m1", "m9"])).toEqual([
      { draftId: "uses", name: "Uses", mediaIds: ["m1"] },
    ]);
    expect(await draftsUsing(database, [])).toEqual([]);
  });
});
