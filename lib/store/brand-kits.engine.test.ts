import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "@/lib/base/database/migrate";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { type BrandKit, brandLimits, freshBrand } from "@/lib/model/brand/brand-kit";
import { deleteBrandKit, listBrandKits, migrations, saveBrandKit } from "./brand-kits";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "brands", migrations);
});
afterAll(() => database.close());

const kit = (kitId: string, isDefault = false): BrandKit => ({
  kitId,
  name: `Kit ${kitId}`,
  isDefault,
  brand: { ...freshBrand, bannedWords: ["cheap"] },
});

it("keeps kits, one of them the default, and brings a deleted one back", async () => {
  await saveBrandKit(database, kit("a", true));
  await saveBrandKit(database, kit("b", true));
  expect(await listBrandKits(database)).toEqual([kit("a"), kit("b", true)]);
  await deleteBrandKit(database, "b");
  expect(await listBrandKits(database)).toEqual([kit("a")]);
  await saveBrandKit(database, kit("b", true));
  expect(await listBrandKits(database)).toEqual([kit("a"), kit("b", true)]);
  await saveBrandKit(database, { ...kit("a"), name: "Other" });
  expect((await listBrandKits(database)).map(({ name }) => name)).toEqual(["Other", "Kit b"]);
});

it("takes no more than there may be, but changes what is there", async () => {
  for (let number = 2; number < brandLimits.kits; number += 1) {
    expect(await saveBrandKit(database, kit(`n${number}`))).toBe(true);
  }
  expect(await saveBrandKit(database, kit("more"))).toBe(false);
  expect(await saveBrandKit(database, kit("b"))).toBe(true);
});
