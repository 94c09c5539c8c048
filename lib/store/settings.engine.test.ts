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
    await setSetting(database, "limit", { yuan: 10 });
    await setSetting(database, "other", { yuan: 1 });
    await setSetting(database, "limit", { yuan: 20 });
    expect(await getSetting(database, "limit", limit)).toEqual({ yuan: 20 });
    await removeSetting(database, "limit");
    expect(await getSetting(database, "limit", limit)).toBeNull();
    expect(await getSetting(database, "other", limit)).toEqual({ yuan: 1 });
  });

  it("keeps a list and a plain text as they are", async () => {
    await setSetting(database, "list", [1, "二"]);
    expect(await getSetting(database, "list", z.unknown())).toEqual([1, "二"]);
    await setSetting(database, "list", "text");
    expect(await getSetting(database, "list", z.unknown())).toBe("text");
  });

  it("does not treat a damaged row as absent", async () => {
    await setSetting(database, "damaged", { yuan: "ten" });
    await expect(getSetting(database, "damaged", limit)).rejects.toMatchObject({
      code: "config-invalid",
    });
  });
});
