import "server-only";
import type pg from "pg";
import type { ArchiveManifest, ArchiveTable } from "./archive-format";

/**
 * Our schemas; a database may also hold schemas of other programs. The manifest lists which migrations
 * ran.
 */
export const ourSchemas = ["app", "engine"];

/** Our tables, with the columns that can be written. */
export async function findTables(client: pg.ClientBase): Promise<ArchiveTable[]> {
  const found = await client.query<ArchiveTable>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and n.nspname = any ($1)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1, 2 order by 1, 2`,
    [ourSchemas],
  );
  return found.rows;
}

/**
 * The last value of each sequence. Sequences do not follow a snapshot: a number may be skipped, but no
 * number is given twice.
 */
export async function findSequences(client: pg.ClientBase): Promise<ArchiveManifest["sequences"]> {
  const owned = await client.query<{ sequence: string; table: string; column: string }>(
    `select format('%I.%I', sn.nspname, s.relname) as sequence,
       format('%I.%I', tn.nspname, t.relname) as table, a.attname::text as column
     from pg_depend d
     join pg_class s on s.oid = d.objid and s.relkind = 'S'
     join pg_namespace sn on sn.oid = s.relnamespace
     join pg_class t on t.oid = d.refobjid
     join pg_namespace tn on tn.oid = t.relnamespace
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and tn.nspname = any ($1)
     order by 2, 3`,
    [ourSchemas],
  );
  const sequences: ArchiveManifest["sequences"] = [];
  for (const { sequence, table, column } of owned.rows) {
    const now = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${sequence}`,
    );
    sequences.push({ table, column, value: "1", called: false, ...now.rows[0] });
  }
  return sequences;
}

type Rule = { table: string; name: string; definition: string };

/**
 * Drops the constraints between tables, so that rows can be inserted in any order, and returns how to
 * restore the constraints. Everything happens within the caller's transaction.
 */
export async function liftRules(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows: rules } = await client.query<Rule>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any ($1)`,
    [ourSchemas],
  );
  const tables = (await findTables(client)).map(({ schema, name }) => `"${schema}"."${name}"`);
  for (const { table, name } of rules) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  return async () => {
    for (const { table, name, definition } of rules) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  };
}
