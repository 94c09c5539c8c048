import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";

/** Bytes of all clips in the library that this engine made, by their facts. */
export async function outputBytes(db: EngineDatabase): Promise<number> {
  const { rows } = await sql<{ bytes: string | null }>`
    select sum((facts->>'sizeBytes')::bigint) as bytes from engine.media
     where is_output and deleted_at is null`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}
