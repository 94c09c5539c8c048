import "server-only";
import pg from "pg";
import { joinEmbeddedPostgres } from "../postgres/embedded-postgres";
import { testDatabaseFolder } from "./test-database";

/** A test loses nothing when the computer loses its power, so nothing waits for the disk. */
const settings = ["fsync", "synchronous_commit", "full_page_writes"];

/**
 * Vitest's global setup of the engine project: keeps the server of `openTestDatabase` up from the first
 * file to the last, so that no file waits for a start.
 */
export default async function keepTestServer(): Promise<() => Promise<void>> {
  const server = await joinEmbeddedPostgres(testDatabaseFolder());
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  for (const name of settings) await client.query(`alter system set ${name} = off`);
  await client.query("select pg_reload_conf()");
  await client.end();
  return () => server.leave();
}
