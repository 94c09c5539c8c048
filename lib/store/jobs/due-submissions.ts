import "server-only";
import type { Database } from "@/lib/base/database/database";

const mostAtOnce = 100;

/** The pause before the backend is asked about a submit again: longer each time. */
export type AskPace = { firstMs: number; slowestMs: number };

/**
 * Tokens of the open submits that are due to be checked now, the longest waiting first. Submits that
 * are over or not yet due do not count towards the limit.
 */
export async function listDueSubmissions(database: Database, pace: AskPace): Promise<string[]> {
  const found = await database.pool.query<{ client_token: string }>(
    `select client_token from app.submissions
      where state = 'open' and busy_until <= now() and (asked_at is null or asked_at <= now() -
        make_interval(secs => least($2, $1 * 2 ^ least(asks, 10)) / 1000))
      order by coalesce(asked_at, created_at), client_token limit $3`,
    [pace.firstMs, pace.slowestMs, mostAtOnce],
  );
  return found.rows.map((row) => row.client_token);
}

/** Whether any submit is not confirmed yet. */
export async function hasOpenSubmissions(database: Database): Promise<boolean> {
  const found = await database.pool.query<{ open: boolean }>(
    "select exists (select from app.submissions where state = 'open') as open",
  );
  return found.rows[0]?.open ?? false;
}
