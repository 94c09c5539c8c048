import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import type { WordOverride } from "@/lib/model/words/word-override";

export const migrations = [
  {
    name: "001-word-overrides",
    sql: `
      create schema if not exists app;
      -- Who answered for listed words in a batch, by the client token of its submit.
      create table app.word_overrides (
        client_token text primary key,
        name text not null,
        reason text not null,
        words json not null,
        created_at timestamptz(3) not null default now()
      );
    `,
  },
] as const;

type Override = Omit<WordOverride, "at">;

/** Stores who answers for the listed words of a submit; the last one counts. */
export async function saveWordOverride(
  database: Database,
  clientToken: string,
  { name, reason, words }: Override,
): Promise<void> {
  await database.pool.query(
    `insert into app.word_overrides (client_token, name, reason, words) values ($1, $2, $3, $4)
     on conflict (client_token) do update set name = $2, reason = $3, words = $4, created_at = now()`,
    [clientToken, name, reason, JSON.stringify(words)],
  );
}

/** Who answered for the listed words of a job; null when it has none. */
export async function getWordOverride(
  database: Database,
  jobId: string,
): Promise<WordOverride | null> {
  const { rows } = await database.pool.query<{
    name: string;
    reason: string;
    words: unknown;
    created_at: Date;
  }>(
    `select o.name, o.reason, o.words, o.created_at
     from app.submissions s join app.word_overrides o using (client_token)
     where s.job_id = $1 limit 1`,
    [jobId],
  );
  const [row] = rows;
  if (!row) return null;
  const { name, reason, created_at: at } = row;
  return {
    name,
    reason,
    words: z.array(z.string()).catch([]).parse(row.words),
    at: at.toISOString(),
  };
}
