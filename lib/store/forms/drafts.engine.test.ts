import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { closeDraft, getDraft, getNewestDraft, migrations, saveDraft } from "./drafts";

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
    expect(await saveDraft(draft("a", 2, "second"), database.pool)).toBe(true);
    expect(await saveDraft(draft("a", 1, "first"), database.pool)).toBe(false);
    expect(await getDraft("a", database.pool)).toEqual(draft("a", 2, "second"));
    expect(await saveDraft(draft("a", 3, "third"), database.pool)).toBe(true);
    expect((await getDraft("a", database.pool))?.form).toEqual({ name: "third" });
  });

  it("opens with the draft that was typed into last", async () => {
    await saveDraft(draft("b", 1, "b"), database.pool);
    await saveDraft(draft("c", 1, "c"), database.pool);
    await saveDraft(draft("b", 2, "b again"), database.pool);
    expect((await getNewestDraft(database.pool))?.draftId).toBe("b");
  });

  it("does not bring back a draft that became a job when a late save arrives", async () => {
    await saveDraft(draft("d", 1, "d"), database.pool);
    await closeDraft("d", database.pool);
    expect(await saveDraft(draft("d", 99, "late"), database.pool)).toBe(false);
    expect(await getDraft("d", database.pool)).toBeNull();
    expect((await getNewestDraft(database.pool))?.draftId).not.toBe("d");
  });

  it("keeps a draft closed that was never saved before it was submitted", async () => {
    await closeDraft("e", database.pool);
    expect(await saveDraft(draft("e", 5, "late"), database.pool)).toBe(false);
  });

  it("keeps Chinese, quotes and half-typed numbers as they are", async () => {
    const form = { name: '春"季', count: null, texts: ["", " "] };
    await saveDraft({ draftId: "f", version: 1, form }, database.pool);
    expect((await getDraft("f", database.pool))?.form).toEqual(form);
  });
});
