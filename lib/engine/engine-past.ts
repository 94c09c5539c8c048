import "server-only";
import type { Pool } from "pg";

/**
 * What the engine has done before with this database: nothing (`none`), only work that has ended
 * (`settled`), or work that still waits (`unfinished`). This may run before the engine does, when its
 * tables do not exist yet.
 */
export async function enginePast(pool: Pool): Promise<"none" | "settled" | "unfinished"> {
  const there = await pool.query<{ jobs: string | null }>(
    "select to_regclass('engine.jobs') as jobs",
  );
  if (!there.rows[0]?.jobs) return "none";
  const found = await pool.query<{ open: boolean; any: boolean }>(`
    select exists (select from engine.jobs where state in ('waiting', 'preparing', 'working')) as open,
      exists (select from engine.jobs) or exists (select from engine.media) as any
  `);
  const past = found.rows[0];
  if (past?.open) return "unfinished";
  return past?.any ? "settled" : "none";
}
