import "server-only";
import { log } from "@/lib/base/log";
import type { Database } from "@/lib/base/database/database";
import { type BrandKit, brandKitSchema, brandLimits } from "@/lib/model/brand/brand-kit";
import { tables } from "./tables";

export const migrations = [
  {
    name: "001-brand-kits",
    sql: `
      create schema if not exists app;
      create table app.brand_kits (
        kit_id text primary key,
        name text not null,
        brand json not null,
        is_default boolean not null default false,
        created_at timestamptz(3) not null default now(),
        deleted_at timestamptz(3)
      );
      create unique index brand_kits_default on app.brand_kits (is_default)
        where is_default and deleted_at is null;
    `,
  },
] as const;

type BrandKitsTable = {
  kit_id: string;
  name: string;
  brand: unknown;
  is_default: boolean;
  created_at: Date;
  deleted_at: Date | null;
};
type Tables = { "app.brand_kits": BrandKitsTable };

/** The kits that are not deleted, by age. One that cannot be read is left out, and noted in the log. */
export async function listBrandKits(database: Database): Promise<BrandKit[]> {
  const rows = await tables<Tables>(database)
    .selectFrom("app.brand_kits")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .orderBy("kit_id")
    .limit(brandLimits.kits)
    .execute();
  return rows.flatMap((row) => {
    const { kit_id: kitId, name, is_default: isDefault, brand } = row;
    const kit = brandKitSchema.safeParse({ kitId, name, isDefault, brand });
    if (kit.success) return [kit.data];
    log.warn({ kitId, err: kit.error }, "a brand kit cannot be read");
    return [];
  });
}

/**
 * Keeps a kit as it is given, also one that was deleted; the default one takes that place from another.
 * False when there are as many as there may be.
 */
export async function saveBrandKit(database: Database, kit: BrandKit): Promise<boolean> {
  return tables<Tables>(database)
    .transaction()
    .execute(async (db) => {
      const kept = await db
        .selectFrom("app.brand_kits")
        .select("kit_id")
        .where("deleted_at", "is", null)
        .where("kit_id", "!=", kit.kitId)
        .execute();
      if (kept.length >= brandLimits.kits) return false;
      if (kit.isDefault) {
        await db.updateTable("app.brand_kits").set({ is_default: false }).execute();
      }
      const values = {
        name: kit.name,
        brand: JSON.stringify(kit.brand),
        is_default: kit.isDefault,
        deleted_at: null,
      };
      await db
        .insertInto("app.brand_kits")
        .values({ kit_id: kit.kitId, created_at: new Date(), ...values })
        .onConflict((conflict) => conflict.column("kit_id").doUpdateSet(values))
        .execute();
      return true;
    });
}

/** Hides a kit; saving it again brings it back. */
export async function deleteBrandKit(database: Database, kitId: string): Promise<void> {
  await tables<Tables>(database)
    .updateTable("app.brand_kits")
    .set({ deleted_at: new Date(), is_default: false })
    .where("kit_id", "=", kitId)
    .execute();
}
