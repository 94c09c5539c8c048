import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { getSetting, migrations, removeSetting, setSetting } from "./settings";

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "settings", migrations);
});
afterAll(() => database.close());

const limit = z.object({ yuan: z.number() });

describe("settings", () => {
  it("keeps the last value under a name, apart from other names", async () => {
    await setSetting("limit", { yuan: 10 }, database.pool);
    await setSetting("other", { yuan: 1 }, database.pool);
    await setSetting("limit", { yuan: 20 }, database.pool);
    expect(await getSetting("limit", limit, database.pool)).toEqual({ yuan: 20 });
    await removeSetting("limit", database.pool);
    expect(await getSetting("limit", limit, database.pool)).toBeNull();
    expect(await getSetting("other", limit, database.pool)).toEqual({ yuan: 1 });
  });

  it("keeps a list and a plain text as they are", async () => {
    await setSetting("list", [1, "二"], database.pool);
    expect(await getSetting("list", z.unknown(), database.pool)).toEqual([1, "二"]);
    await setSetting("list", "text", database.pool);
    expect(await getSetting("list", z.unknown(), database.pool)).toBe("text");
  });

  it("does not treat a damaged row as absent", async () => {
    await setSetting("damaged", { yuan: "ten" }, database.pool);
    await expect(getSetting("damaged", limit, database.pool)).rejects.toMatchObject({
      code: "config-invalid",
    });
  });
});
