import "server-only";
import type { Database } from "@/lib/base/database/database";
import { Kysely, PostgresDialect } from "kysely";

/** The tables of a database, as a file of the store types those that it reads and writes. */
export function tables<Tables>(database: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) });
}
