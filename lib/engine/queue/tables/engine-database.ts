import "server-only";
import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { storedJson } from "./stored-json";
import type { Tables } from "./tables";

export type EngineDatabase = Kysely<Tables>;

/** The engine's tables over a pool that the caller opens and closes. */
export function engineDatabase(pool: pg.Pool): EngineDatabase {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [storedJson] });
}

/** 32 hex digits, the form of IMS's ids. */
export function newId(): string {
  return randomBytes(16).toString("hex");
}
