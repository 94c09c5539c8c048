import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

const mostVacuums = 40;

/**
 * Brings a table to rest, as one is that was filled over years: all its pages are known to be visible, which
 * counting by an index needs. A transaction that another test file has open on the same server can delay that.
 */
export async function settleTable(pool: pg.Pool, table: string): Promise<void> {
  for (let time = 0; time < mostVacuums; time += 1) {
    await pool.query(`vacuum analyze ${table}`);
    const { rows } = await pool.query<{ rests: boolean }>(
      "select relallvisible >= relpages as rests from pg_class where oid = $1::regclass",
      [table],
    );
    if (rows[0]?.rests) return;
    await sleep(250);
  }
}
